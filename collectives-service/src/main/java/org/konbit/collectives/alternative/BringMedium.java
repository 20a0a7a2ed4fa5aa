package org.konbit.collectives.alternative;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.media.CleanMedium;
import org.konbit.collectives.media.Cleaning;
import org.konbit.collectives.media.KeepMedia;
import org.konbit.collectives.media.Medium;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Adds a picture or a sound to an alternative, cleaned of all else that is in it. */
@Component
public class BringMedium {
    /** As many are in memory at a time. */
    private static final int MOST_AT_ONCE = 8;

    private final FindAlternatives findAlternatives;
    private final Standings standings;
    private final MayTend mayTend;
    private final CleanMedium cleanMedium;
    private final KeepMedia keepMedia;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    BringMedium(
            FindAlternatives findAlternatives,
            Standings standings,
            MayTend mayTend,
            CleanMedium cleanMedium,
            KeepMedia keepMedia) {
        this.findAlternatives = findAlternatives;
        this.standings = standings;
        this.mayTend = mayTend;
        this.cleanMedium = cleanMedium;
        this.keepMedia = keepMedia;
    }

    /** Where the file comes from; it is read once there is room for it. */
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
        if (!room.tryAcquire()) return new Brought.NoRoomNow();
        try {
            var cleaned = cleanMedium.clean(file.read(), said);
            return cleaned instanceof Cleaning.Clean clean
                    ? new Brought.Kept(keepMedia.keep(id.value(), clean, caller.subject()))
                    : new Brought.Refused(cleaned);
        } finally {
            room.release();
        }
    }
}
