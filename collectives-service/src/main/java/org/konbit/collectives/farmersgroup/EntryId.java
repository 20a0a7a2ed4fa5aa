package org.konbit.collectives.farmersgroup;

import java.util.UUID;

/** Which entry of an activity's ledger. */
public record EntryId(UUID value) {
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
