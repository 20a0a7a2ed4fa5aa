package org.konbit.collectives.collective;

import java.util.UUID;

/** Which collective. */
public record CollectiveId(UUID value) {
    public static CollectiveId of(String text) {
        return new CollectiveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
