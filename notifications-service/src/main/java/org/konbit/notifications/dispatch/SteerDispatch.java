package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.notifications.dispatch.Dispatch.Confirmation;
import org.konbit.notifications.dispatch.Dispatch.Move;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What organizers do about a dispatch that is under way. */
@Component
public class SteerDispatch {
    /** Longer than a worker is silent between two notes, with the slowest provider that is waited for. */
    private static final Duration LEFT_IN_HAND = Duration.ofMinutes(2);

    private static final int TRIES = 5;

    private static final Logger log = LoggerFactory.getLogger(SteerDispatch.class);

    private final StoredDispatches dispatches;
    private final Plans plans;
    private final Chunks chunks;
    private final CountRecipients countRecipients;
    private final StartDispatch startDispatch;
    private final PlanDispatch planDispatch;
    private final FinishDispatch finishDispatch;
    private final MaySteer maySteer;
    private final OnOwnWord onOwnWord;
    private final Clock clock;

    SteerDispatch(
            StoredDispatches dispatches,
            Plans plans,
            Chunks chunks,
            CountRecipients countRecipients,
            StartDispatch startDispatch,
            PlanDispatch planDispatch,
            FinishDispatch finishDispatch,
            MaySteer maySteer,
            OnOwnWord onOwnWord,
            Clock clock) {
        this.dispatches = dispatches;
        this.plans = plans;
        this.chunks = chunks;
        this.countRecipients = countRecipients;
        this.startDispatch = startDispatch;
        this.planDispatch = planDispatch;
        this.finishDispatch = finishDispatch;
        this.maySteer = maySteer;
        this.onOwnWord = onOwnWord;
        this.clock = clock;
    }

    public Confirmation confirm(UUID id, Caller other) {
        var dispatch = require(id, other);
        if (!onOwnWord.counts(other.subject())) return new Confirmation.OwnWordDoesNotCount();
        var confirmation = dispatch.confirm(Author.of(other), clock.instant());
        if (confirmation instanceof Confirmation.Confirmed) {
            var people = countRecipients.count(dispatch.message(), Integer.MAX_VALUE);
            if (people > dispatch.expected()) return grew(id, people);
            dispatches.save(dispatch);
            startDispatch.plan(dispatch);
        }
        return confirmation;
    }

    private Confirmation grew(UUID id, long people) {
        var waiting = require(id);
        waiting.isFor(people);
        dispatches.save(waiting);
        return new Confirmation.Grew(people);
    }

    public Move pause(UUID id, Caller caller) {
        var dispatch = require(id, caller);
        return save(dispatch.pause());
    }

    /** Not what is no longer so: the action was postponed or cancelled since, and whoever is told now would go there. */
    public Move resume(UUID id, Caller caller) {
        var dispatch = require(id, caller);
        var action = dispatch.message().action();
        if (action != null && dispatches.existsByMessage_ActionAndCreatedAtAfter(action, dispatch.createdAt())) {
            return new Move.NotNow(dispatch.state());
        }
        var move = save(dispatch.resume(plans.isComplete(id)));
        if (move instanceof Move.Made) {
            goOn(id);
            planDispatch.soon(id);
        }
        return move;
    }

    /** Messages that a worker has in hand may still go out; all others are not sent. */
    public Move cancel(UUID id, Caller caller) {
        return cancel(require(id, caller), Ending.CANCELLED);
    }

    /** Its author is held. */
    void stop(UUID id) {
        for (int attempt = 1; ; attempt++) {
            try {
                cancel(require(id), Ending.AUTHOR_HELD);
                return;
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                if (attempt == TRIES) throw changedMeanwhile;
            }
        }
    }

    private Move cancel(Dispatch dispatch, Ending why) {
        var id = dispatch.id();
        var move = save(dispatch.cancel(why, clock.instant()));
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

    /** Its texts wait until somebody has it go on; whoever changes it meanwhile has it tried again. */
    public void waitForBudget(UUID id) {
        var dispatch = require(id);
        if (!dispatch.waitFor(Waiting.SMS_BUDGET)) return;
        try {
            dispatches.save(dispatch);
            log.warn("Texts of dispatch {} wait: the budget of SMS is spent", id);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            log.debug("Dispatch {} changed meanwhile", id);
        }
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
