package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.konbit.outbox.AfterCommit;
import org.konbit.outbox.Together;
import org.konbit.outbox.TraceParents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Begins a dispatch, once however often it is asked to. */
@Component
public class StartDispatch {
    private static final Logger log = LoggerFactory.getLogger(StartDispatch.class);

    private final StoredDispatches dispatches;
    private final Plans plans;
    private final CountRecipients countRecipients;
    private final PlanDispatch planDispatch;
    private final OnOwnWord onOwnWord;
    private final DispatchSettings settings;
    private final TraceParents traceParents;
    private final Together together;
    private final Clock clock;

    StartDispatch(
            StoredDispatches dispatches,
            Plans plans,
            CountRecipients countRecipients,
            PlanDispatch planDispatch,
            OnOwnWord onOwnWord,
            DispatchSettings settings,
            TraceParents traceParents,
            Together together,
            Clock clock) {
        this.dispatches = dispatches;
        this.plans = plans;
        this.countRecipients = countRecipients;
        this.planDispatch = planDispatch;
        this.onOwnWord = onOwnWord;
        this.settings = settings;
        this.traceParents = traceParents;
        this.together = together;
        this.clock = clock;
    }

    /** What is to be sent, and on whose word. */
    public record Command(UUID id, Dispatch.Message message, Author by, boolean urgent) {}

    public Dispatch start(Command command) {
        var dispatch = dispatches.findById(command.id()).orElseGet(() -> begin(command));
        if (dispatch.state() == DispatchState.PREPARING) plan(dispatch);
        return dispatch;
    }

    private Dispatch begin(Command command) {
        var message = command.message();
        var alone = onOwnWord.tells(command.by().subject());
        // A walk over all recipients is no part of a transaction.
        var expected = together.apart(() -> countRecipients.count(
                message, Math.max(alone == OnOwnWord.ALL ? 0 : alone, settings.urgentUpTo()) + 1));
        var now = clock.instant();
        var lane = command.urgent() || expected <= settings.urgentUpTo() ? Lane.URGENT : Lane.USUAL;
        var large = expected > alone;
        var dispatch = large
                ? Dispatch.awaiting(
                        command.id(),
                        message,
                        command.by(),
                        lane,
                        together.apart(() -> countRecipients.count(message, Integer.MAX_VALUE)),
                        now,
                        settings.confirmWithin())
                : Dispatch.started(command.id(), message, command.by(), lane, expected, now);
        dispatch.belongsTo(traceParents.current());
        try {
            dispatches.save(dispatch);
            log.info("Dispatch {} of {} people or more is {}", dispatch.id(), expected, dispatch.state());
            return dispatch;
        } catch (DuplicateKeyException begunMeanwhile) {
            return dispatches.findById(command.id()).orElseThrow(() -> begunMeanwhile);
        }
    }

    void plan(Dispatch dispatch) {
        var message = dispatch.message();
        plans.begin(
                dispatch.id(),
                message.following() == null ? Plan.Pass.EVERYONE : Plan.Pass.FOLLOWING,
                dueAt(message, clock.instant()));
        AfterCommit.run(() -> planDispatch.soon(dispatch.id()));
    }

    private static Instant dueAt(Dispatch.Message message, Instant now) {
        var notBefore = message.notBefore();
        return notBefore == null || notBefore.isBefore(now) ? now : notBefore;
    }
}
