package org.konbit.collectives.alternative;

import java.util.UUID;

/** Which alternative. */
public record AlternativeId(UUID value) {
    public static AlternativeId of(String text) {
        return new AlternativeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
