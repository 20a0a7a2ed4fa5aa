package org.konbit.collectives.media;

import java.util.UUID;

/** Which medium. */
public record MediumId(UUID value) {
    public static MediumId of(String text) {
        return new MediumId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
