package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.konbit.outbox.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Ends dispatches of which nothing is queued any more. */
@Component
public class FinishDispatch {
    private static final Logger log = LoggerFactory.getLogger(FinishDispatch.class);

    private final StoredDispatches dispatches;
    private final Plans plans;
    private final Deliveries deliveries;
    private final Clock clock;

    FinishDispatch(StoredDispatches dispatches, Plans plans, Deliveries deliveries, Clock clock) {
        this.dispatches = dispatches;
        this.plans = plans;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** After its last chunk was written. */
    void planned(UUID id) {
        save(
                id,
                dispatch -> dispatch.state() == DispatchState.PREPARING
                        && dispatch.planned() instanceof Dispatch.Move.Made);
        ifNothingIsQueued(id);
    }

    /** Looks whether anything is left to be sent, and ends it if not. */
    public void ifNothingIsQueued(UUID id) {
        if (deliveries.hasQueued(id) || !plans.isComplete(id)) return;
        save(id, dispatch -> {
            if (dispatch.state() != DispatchState.SENDING) return false;
            return dispatch.finish(deliveries.figures(id), deliveries.toldByLanguage(id), clock.instant())
                    instanceof Dispatch.Move.Made;
        });
    }

    /** A cancelled one is closed when nothing of it is queued; true when that is so. */
    boolean closed(UUID id) {
        if (deliveries.hasQueued(id)) return false;
        save(id, dispatch -> {
            if (dispatch.state() != DispatchState.CANCELLED) return false;
            dispatch.close();
            return true;
        });
        return true;
    }

    private void save(UUID id, Predicate<Dispatch> change) {
        var dispatch = dispatches.findById(id);
        if (dispatch.isEmpty() || !change.test(dispatch.get())) return;
        try {
            Traces.during(dispatch.get().traceparent(), () -> dispatches.save(dispatch.get()));
        } catch (OptimisticLockingFailureException e) {
            // Somebody else changed it: whoever looks after dispatches comes by again.
            log.debug("Dispatch {} changed meanwhile", id);
        }
    }
}
