package org.konbit.collectives.bank;

import java.util.UUID;

/** Which entry of an item's stock. */
public record StockEntryId(UUID value) {
    public static StockEntryId of(String text) {
        return new StockEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
