package org.konbit.collectives.alternative.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.media.Medium;

/** A picture or a sound; {@code bytes} says how long it is, width and height are in pixels. */
record MediumView(
        UUID id,
        String mediaType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {
    static MediumView of(Medium medium) {
        return new MediumView(
                medium.id().value(), medium.format().mediaType(), medium.bytes(), medium.width(), medium.height());
    }
}
