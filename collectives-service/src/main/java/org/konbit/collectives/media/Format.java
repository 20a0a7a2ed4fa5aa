package org.konbit.collectives.media;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken: those of which it is certain that nothing is left in them but picture or sound. */
public enum Format {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    MP3("audio/mpeg", "mp3"),
    /** Opus in Ogg, as phones record voices. */
    OPUS("audio/ogg", "ogg");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    static Optional<Format> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
