package org.konbit.collectives.media;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.konbit.http.NotFound;
import org.konbit.outbox.Ids;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps media, shows them and removes them, so that no bytes are left that nobody could find: before they come and before
 * they go it is noted which they are, and what a crash left half done is removed later.
 */
@Component
public class KeepMedia {
    /** Of one owner. */
    public static final int MOST = 20;

    /** No call takes as long as that. */
    private static final Duration HALF_DONE = Duration.ofHours(1);

    private static final List<Medium.State> TAKING_ROOM = List.of(Medium.State.ARRIVING, Medium.State.HERE);

    private static final Limit BATCH = Limit.of(100);

    private final Media media;
    private final MediumBytes bytes;
    private final Clock clock;

    KeepMedia(Media media, MediumBytes bytes, Clock clock) {
        this.media = media;
        this.bytes = bytes;
        this.clock = clock;
    }

    public boolean isFull(UUID owner) {
        return media.countByOwnerAndStateIn(owner, TAKING_ROOM) >= MOST;
    }

    /** Takes room for what is about to come. */
    public Medium expect(UUID owner, Cleaning.Clean clean, UUID by) {
        return media.save(new Medium(
                new MediumId(Ids.next()),
                owner,
                by,
                clean.format(),
                clean.bytes().length,
                clean.width(),
                clean.height(),
                Medium.State.ARRIVING,
                clock.instant()));
    }

    public Medium keep(Medium medium, Cleaning.Clean clean) {
        bytes.put(medium.id(), clean.bytes());
        return media.save(medium.become(Medium.State.HERE, clock.instant()));
    }

    public List<Medium> of(UUID owner) {
        return media.findByOwnerAndStateOrderById(owner, Medium.State.HERE, Limit.of(2 * MOST));
    }

    public Medium one(UUID owner, MediumId id) {
        return media.findByIdAndOwnerAndState(id, owner, Medium.State.HERE)
                .orElseThrow(() -> new NotFound("The medium"));
    }

    public InputStream open(Medium medium) {
        return bytes.open(medium.id());
    }

    public void remove(Medium medium) {
        leave(media.save(medium.become(Medium.State.LEAVING, clock.instant())));
    }

    @Scheduled(
            fixedDelayString = "${konbit.media.sweep-every:1h}",
            initialDelayString = "${konbit.media.sweep-every:1h}")
    public void removeHalfDone() {
        var before = clock.instant().minus(HALF_DONE);
        for (var state : List.of(Medium.State.ARRIVING, Medium.State.LEAVING)) {
            for (var some = media.findByStateAndSinceLessThanOrderBySince(state, before, BATCH);
                    !some.isEmpty();
                    some = media.findByStateAndSinceLessThanOrderBySince(state, before, BATCH)) {
                some.forEach(this::leave);
            }
        }
    }

    private void leave(Medium medium) {
        bytes.remove(medium.id());
        media.deleteById(medium.id());
    }
}
