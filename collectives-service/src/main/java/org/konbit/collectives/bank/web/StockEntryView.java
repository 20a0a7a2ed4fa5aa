package org.konbit.collectives.bank.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.StockEntry;

/** An entry of a stock as it is shown; {@code change} is negative of what went out. */
record StockEntryView(
        UUID id,
        UUID item,
        StockEntry.Kind kind,
        BigDecimal change,
        @Nullable String reason,
        @Nullable UUID loan,
        Instant recordedAt) {
    static StockEntryView of(StockEntry entry) {
        var loan = entry.loan();
        return new StockEntryView(
                entry.id().value(),
                entry.item().value(),
                entry.kind(),
                entry.change(),
                entry.reason(),
                loan == null ? null : loan.value(),
                entry.recordedAt());
    }
}
