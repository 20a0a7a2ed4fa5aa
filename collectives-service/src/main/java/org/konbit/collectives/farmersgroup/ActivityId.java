package org.konbit.collectives.farmersgroup;

import java.util.UUID;

/** Which activity. */
public record ActivityId(UUID value) {
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
