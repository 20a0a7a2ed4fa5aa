package org.konbit.collectives.alternative;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.media.CleanMedium;
import org.konbit.collectives.media.Cleaning;
import org.konbit.collectives.media.KeepMedia;
import org.konbit.collectives.media.Medium;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Adds a picture or a sound to an alternative, cleaned of all else that is in it. */
@Component
public class BringMedium {
    /** As many are cleaned, or wait for that, at a time. */
    private static final int MOST_AT_ONCE = 8;

    private final FindAlternatives findAlternatives;
    private final Standings standings;
    private final MayTend mayTend;
    private final CleanMedium cleanMedium;
    private final KeepMedia keepMedia;
    private final MediaTurns turns;
    private final Together together;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    BringMedium(
            FindAlternatives findAlternatives,
            Standings standings,
            MayTend mayTend,
            CleanMedium cleanMedium,
            KeepMedia keepMedia,
            MediaTurns turns,
            Together together) {
        this.findAlternatives = findAlternatives;
        this.standings = standings;
        this.mayTend = mayTend;
        this.cleanMedium = cleanMedium;
        this.keepMedia = keepMedia;
        this.turns = turns;
        this.together = together;
    }

    /** Where the file comes from; no more of it is read than may come. */
    public interface File {
        byte[] read() throws IOException;
    }

    /** What came of it. */
    public sealed interface Brought {
        record Kept(Medium medium) implements Brought {}

        record Refused(Cleaning why) implements Brought {}

        record Full() implements Brought {}

        record NoRoomNow() implements Brought {}
    }

    /** @param said the media type that it comes with */
    public Brought bring(AlternativeId id, String said, File file, Caller caller) throws IOException {
        var alternative = findAlternatives.one(id, caller);
        if (!mayTend.is(standings.of(caller), alternative)) throw new Forbidden();
        if (keepMedia.isFull(id.value())) return new Brought.Full();
        // Whoever sends slowly keeps nobody else waiting.
        var bytes = file.read();
        if (!room.tryAcquire()) return new Brought.NoRoomNow();
        try {
            return switch (cleanMedium.clean(bytes, said)) {
                case Cleaning.Clean clean -> kept(id, clean, caller);
                case Cleaning.NoTurn() -> new Brought.NoRoomNow();
                case Cleaning.OfAnotherKind refused -> new Brought.Refused(refused);
                case Cleaning.Unreadable refused -> new Brought.Refused(refused);
                case Cleaning.TooManyPixels refused -> new Brought.Refused(refused);
                case Cleaning.TooManyScans refused -> new Brought.Refused(refused);
            };
        } finally {
            room.release();
        }
    }

    private Brought kept(AlternativeId id, Cleaning.Clean clean, Caller caller) {
        var expected = together.doing(() -> {
            turns.take(id);
            return keepMedia.isFull(id.value())
                    ? Optional.<Medium>empty()
                    : Optional.of(keepMedia.expect(id.value(), clean, caller.subject()));
        });
        return expected.<Brought>map(medium -> new Brought.Kept(keepMedia.keep(medium, clean)))
                .orElseGet(Brought.Full::new);
    }
}
