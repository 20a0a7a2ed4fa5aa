package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.notifications.dispatch.Dispatch.Confirmation;
import org.konbit.notifications.dispatch.Dispatch.Move;
import org.springframework.stereotype.Component;

/** What organizers do about a dispatch that is under way. */
@Component
public class SteerDispatch {
    /** Longer than a worker is silent between two notes, with the slowest provider that is waited for. */
    private static final Duration LEFT_IN_HAND = Duration.ofMinutes(2);

    private final StoredDispatches dispatches;
    private final Plans plans;
    private final Chunks chunks;
    private final StartDispatch startDispatch;
    private final PlanDispatch planDispatch;
    private final FinishDispatch finishDispatch;
    private final MaySteer maySteer;
    private final Clock clock;

    SteerDispatch(
            StoredDispatches dispatches,
            Plans plans,
            Chunks chunks,
            StartDispatch startDispatch,
            PlanDispatch planDispatch,
            FinishDispatch finishDispatch,
            MaySteer maySteer,
            Clock clock) {
        this.dispatches = dispatches;
        this.plans = plans;
        this.chunks = chunks;
        this.startDispatch = startDispatch;
        this.planDispatch = planDispatch;
        this.finishDispatch = finishDispatch;
        this.maySteer = maySteer;
        this.clock = clock;
    }

    public Confirmation confirm(UUID id, Caller other) {
        var dispatch = require(id, other);
        var confirmation = dispatch.confirm(Author.of(other), clock.instant());
        if (confirmation instanceof Confirmation.Confirmed) {
            dispatches.save(dispatch);
            startDispatch.plan(dispatch);
        }
        return confirmation;
    }

    public Move pause(UUID id, Caller caller) {
        var dispatch = require(id, caller);
        return save(dispatch.pause());
    }

    public Move resume(UUID id, Caller caller) {
        var dispatch = require(id, caller);
        var move = save(dispatch.resume(plans.isComplete(id)));
        if (move instanceof Move.Made) {
            goOn(id);
            planDispatch.soon(id);
        }
        return move;
    }

    /** Messages that a worker has in hand may still go out; all others are not sent. */
    public Move cancel(UUID id, Caller caller) {
        var dispatch = require(id, caller);
        var move = save(dispatch.cancel(Ending.CANCELLED, clock.instant()));
        if (move instanceof Move.Made) {
            plans.wake(id, clock.instant());
            planDispatch.soon(id);
            close(id);
        }
        return move;
    }

    /** Nobody confirmed it in time. */
    void expire(UUID id) {
        var dispatch = require(id);
        var confirmBefore = dispatch.confirmBefore();
        if (dispatch.state() != DispatchState.AWAITING_CONFIRMATION
                || confirmBefore == null
                || clock.instant().isBefore(confirmBefore)) return;
        if (save(dispatch.cancel(Ending.NOT_CONFIRMED, clock.instant())) instanceof Move.Made) close(id);
    }

    /** Has those that failed tried again. */
    public Move resend(UUID id, Caller caller) {
        var dispatch = require(id, caller);
        if (dispatch.state() != DispatchState.DONE) return new Move.NotNow(dispatch.state());
        // First the recipients: were it the other way round, it would be seen with nothing queued, and be done again.
        chunks.requeueFailed(id, clock.instant());
        var move = save(dispatch.resend());
        finishDispatch.ifNothingIsQueued(id);
        return move;
    }

    /** What was laid aside while it was paused is taken up again. */
    void goOn(UUID id) {
        chunks.unpark(id, clock.instant());
        plans.wake(id, clock.instant());
    }

    /** Ends what a cancelled dispatch still has queued; true when nothing is left of it. */
    boolean close(UUID id) {
        chunks.cancelQueued(id, clock.instant().minus(LEFT_IN_HAND));
        return plans.isSettled(id) && finishDispatch.closed(id);
    }

    private Move save(Move move) {
        if (move instanceof Move.Made made) dispatches.save(made.dispatch());
        return move;
    }

    private Dispatch require(UUID id, Caller caller) {
        return dispatches
                .findById(id)
                .filter(dispatch -> maySteer.isTrueOf(caller, dispatch))
                .orElseThrow(Dispatches::notFound);
    }

    private Dispatch require(UUID id) {
        return dispatches.findById(id).orElseThrow(Dispatches::notFound);
    }
}
