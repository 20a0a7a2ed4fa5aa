package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.notifications.recipient.Organizers;
import org.springframework.stereotype.Component;

/**
 * Undoes what a stolen session began, as far as it is not sent, and has another organizer confirm whatever its owner
 * sends for a time.
 */
@Component
public class HoldBroadcasting {
    private static final Set<DispatchState> NOT_OVER = EnumSet.of(
            DispatchState.AWAITING_CONFIRMATION, DispatchState.PREPARING, DispatchState.SENDING, DispatchState.PAUSED);

    private final AuthorHolds holds;
    private final StoredDispatches dispatches;
    private final SteerDispatch steerDispatch;
    private final Organizers organizers;
    private final DispatchSettings settings;
    private final Clock clock;

    HoldBroadcasting(
            AuthorHolds holds,
            StoredDispatches dispatches,
            SteerDispatch steerDispatch,
            Organizers organizers,
            DispatchSettings settings,
            Clock clock) {
        this.holds = holds;
        this.dispatches = dispatches;
        this.steerDispatch = steerDispatch;
        this.organizers = organizers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Again and again, for as long from then; whoever may not do it is told of nobody. */
    public void hold(UUID person, Caller by) {
        if (!organizers.areAround(by, person)) throw new NotFound("The person");
        var now = clock.instant();
        var hold = holds.save(new AuthorHold(person, now, now.plus(settings.holdFor()), by.subject()));
        // What is begun at this very moment is found by whoever looks after all dispatches.
        dispatches.findByBySubjectAndStateIn(person, NOT_OVER).forEach(dispatch -> {
            if (hold.stops(dispatch)) steerDispatch.stop(dispatch.id());
        });
    }
}
