package org.konbit.collectives.media;

import org.jspecify.annotations.Nullable;

/** What came of cleaning a file. */
public sealed interface Cleaning {
    /** A picture has its size in pixels as it will be shown, sound has none. */
    record Clean(
            Format format,
            byte[] bytes,
            @Nullable Integer width,
            @Nullable Integer height) implements Cleaning {
        static Clean sound(Format format, byte[] bytes) {
            return new Clean(format, bytes, null, null);
        }
    }

    /** By its bytes it is something else than was said, or nothing that is taken. */
    record OfAnotherKind() implements Cleaning {}

    record Unreadable() implements Cleaning {}

    record TooManyPixels() implements Cleaning {}

    /** It is told in more passes than anybody's camera makes; each takes as long as a whole picture. */
    record TooManyScans() implements Cleaning {}

    /** Others are before it, and take long. */
    record NoTurn() implements Cleaning {}
}
