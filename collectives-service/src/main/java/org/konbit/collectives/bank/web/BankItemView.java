package org.konbit.collectives.bank.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.BankItem;
import org.konbit.collectives.bank.ReadBank;

/** An item of a bank as it is shown; {@code held} is the sum of its entries. */
record BankItemView(
        UUID id,
        UUID collective,
        BankItem.Kind kind,
        String name,
        String unit,
        @Nullable InterestBody interest,
        BigDecimal held,
        long version) {
    static BankItemView of(ReadBank.Held held) {
        var item = held.item();
        var description = item.description();
        return new BankItemView(
                item.id().value(),
                item.collective().value(),
                description.kind(),
                description.name(),
                description.unit(),
                InterestBody.of(description.interest()),
                held.quantity(),
                item.version());
    }
}
