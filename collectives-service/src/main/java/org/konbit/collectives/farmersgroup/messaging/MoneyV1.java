package org.konbit.collectives.farmersgroup.messaging;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Money;

/** An amount as a decimal string, with its currency. */
record MoneyV1(String amount, String currency) {
    static @Nullable MoneyV1 of(@Nullable Money money) {
        return money == null ? null : exactly(money);
    }

    static MoneyV1 exactly(Money money) {
        return new MoneyV1(money.text(), money.currency());
    }
}
