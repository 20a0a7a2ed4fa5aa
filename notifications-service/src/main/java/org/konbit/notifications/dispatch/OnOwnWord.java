package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.konbit.notifications.recipient.Organizers;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** How many people an organizer tells something on their own word; beyond that a second one confirms. */
@Component
class OnOwnWord {
    /** Nobody else is asked, however many it are. */
    static final int ALL = Integer.MAX_VALUE;

    /** Somebody else is asked even for nobody: there may be somebody by the time that it is sent. */
    static final int NOBODY = -1;

    private final AuthorHolds holds;
    private final Organizers organizers;
    private final DispatchSettings settings;
    private final Together together;
    private final Clock clock;

    OnOwnWord(AuthorHolds holds, Organizers organizers, DispatchSettings settings, Together together, Clock clock) {
        this.holds = holds;
        this.organizers = organizers;
        this.settings = settings;
        this.together = together;
        this.clock = clock;
    }

    int tells(UUID author) {
        if (isHeld(author)) return NOBODY;
        var usual = settings.confirmAbove() < 0 ? ALL : settings.confirmAbove();
        return isNew(author) ? Math.min(usual, settings.coolDownAbove()) : usual;
    }

    /** Whether their word counts beside another's. */
    boolean counts(UUID organizer) {
        return !isHeld(organizer) && !isNew(organizer);
    }

    /** By person. */
    Map<UUID, AuthorHold> held() {
        return holds.findByUntilAfter(clock.instant()).stream()
                .filter(this::lasts)
                .collect(Collectors.toUnmodifiableMap(AuthorHold::person, hold -> hold));
    }

    private boolean isHeld(UUID person) {
        return together.apart(() -> holds.findById(person))
                .filter(hold -> hold.holdsAt(clock.instant()) && lasts(hold))
                .isPresent();
    }

    /** Who is appointed anew has their word back, and is new. */
    private boolean lasts(AuthorHold hold) {
        return !organizers.areAppointedAfter(hold.person(), hold.since());
    }

    private boolean isNew(UUID person) {
        return settings.coolDown().isPositive()
                && organizers.areAppointedAfter(person, clock.instant().minus(settings.coolDown()));
    }
}
