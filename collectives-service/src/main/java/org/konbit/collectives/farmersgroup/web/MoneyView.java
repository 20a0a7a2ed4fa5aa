package org.konbit.collectives.farmersgroup.web;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Money;

/** An amount as a decimal string, with its currency. */
record MoneyView(String amount, String currency) {
    static @Nullable MoneyView of(@Nullable Money money) {
        return money == null ? null : exactly(money);
    }

    static MoneyView exactly(Money money) {
        return new MoneyView(money.text(), money.currency());
    }
}
