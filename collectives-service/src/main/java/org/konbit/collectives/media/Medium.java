package org.konbit.collectives.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * A picture or a sound; its bytes are elsewhere.
 *
 * @param owner the id of what it belongs to
 * @param by who brought it
 * @param since when it is in this state
 */
@TypeAlias("medium")
public record Medium(
        @Id MediumId id,
        UUID owner,
        UUID by,
        Format format,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        State state,
        Instant since) {
    /** Bytes and what is said of them are two things that can't be stored or removed at once. */
    enum State {
        ARRIVING,
        HERE,
        LEAVING
    }

    public Medium {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    Medium become(State next, Instant now) {
        return new Medium(id, owner, by, format, bytes, width, height, next, now);
    }
}
