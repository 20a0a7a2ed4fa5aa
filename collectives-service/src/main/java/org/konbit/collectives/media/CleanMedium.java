package org.konbit.collectives.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes of a file another one that looks or sounds the same and holds nothing else: not where and when it was made, nor
 * with what. What it is is told by its bytes.
 */
@Component
public class CleanMedium {
    /** A picture takes tens of megabytes while it is drawn anew. */
    private final Semaphore oneByOne;

    private final Duration longestWait;

    @Autowired
    CleanMedium() {
        this(new Semaphore(1, true), Duration.ofSeconds(10));
    }

    CleanMedium(Semaphore oneByOne, Duration longestWait) {
        this.oneByOne = oneByOne;
        this.longestWait = longestWait;
    }

    /** Reads the table of what there is only when it is needed: it takes longer than a start should. */
    private static final class Kinds {
        private static final Detector ALL = MimeTypes.getDefaultMimeTypes();
    }

    /** @param said the media type that it came with */
    public Cleaning clean(byte[] bytes, String said) {
        var format = kindOf(bytes).filter(kind -> kind.mediaType().equals(said));
        return format.isEmpty() ? new Cleaning.OfAnotherKind() : clean(bytes, format.get());
    }

    private Cleaning clean(byte[] bytes, Format format) {
        return switch (format) {
            case JPEG, PNG -> redrawn(bytes, format);
            case WEBP -> WebP.clean(bytes);
            case MP3 -> Mp3.clean(bytes);
            case OPUS -> OggOpus.clean(bytes);
        };
    }

    private Cleaning redrawn(byte[] bytes, Format format) {
        if (!hasTurn()) return new Cleaning.NoTurn();
        try {
            return Pictures.redraw(bytes, format);
        } finally {
            oneByOne.release();
        }
    }

    private boolean hasTurn() {
        try {
            return oneByOne.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Format> kindOf(byte[] bytes) {
        try {
            var kind = Kinds.ALL
                    .detect(new ByteArrayInputStream(bytes), new Metadata())
                    .getBaseType()
                    .toString();
            return switch (kind) {
                // What stands in the frame decides: only Opus is taken.
                case "application/ogg", "audio/opus", "audio/vorbis" -> Optional.of(Format.OPUS);
                default -> Format.of(kind);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can always be read", e);
        }
    }
}
