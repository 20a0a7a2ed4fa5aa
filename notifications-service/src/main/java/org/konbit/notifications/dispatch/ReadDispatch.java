package org.konbit.notifications.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.notifications.dispatch.Deliveries.Delivery;
import org.konbit.notifications.dispatch.Deliveries.SentTimes;
import org.springframework.stereotype.Component;

/** How a dispatch stands. */
@Component
public class ReadDispatch {
    /** Up to so many recipients, languages are counted while it is under way; later they are known once it is done. */
    private static final int COUNTED_LIVE = 20_000;

    private final Dispatches dispatches;
    private final Deliveries deliveries;
    private final Plans plans;
    private final MaySteer maySteer;

    ReadDispatch(Dispatches dispatches, Deliveries deliveries, Plans plans, MaySteer maySteer) {
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.plans = plans;
        this.maySteer = maySteer;
    }

    /**
     * A dispatch and its recipients at one moment.
     *
     * @param skippedBy by the reason's name
     * @param told by language
     */
    public record Standing(
            Dispatch dispatch,
            long queued,
            long sent,
            long delivered,
            long failed,
            Map<String, Long> skippedBy,
            Map<String, Long> failedBy,
            Map<String, Long> byChannel,
            Map<String, Long> told,
            SentTimes times) {
        public Standing {
            skippedBy = Map.copyOf(skippedBy);
            failedBy = Map.copyOf(failedBy);
            byChannel = Map.copyOf(byChannel);
            told = Map.copyOf(told);
        }

        public long skipped() {
            return skippedBy.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Always the sum, so that it adds up at every reading. */
        public long recipients() {
            return queued + sent + delivered + failed + skipped();
        }
    }

    /** To those who may steer it; for all others there is none. */
    public Standing read(UUID id, Caller caller) {
        return read(require(id, caller));
    }

    private Dispatch require(UUID id, Caller caller) {
        return dispatches
                .find(id)
                .filter(dispatch -> maySteer.isTrueOf(caller, dispatch))
                .orElseThrow(Dispatches::notFound);
    }

    /** For the service itself, on nobody's behalf. */
    public Standing read(UUID id) {
        return read(dispatches.find(id).orElseThrow(Dispatches::notFound));
    }

    private Standing read(Dispatch dispatch) {
        var id = dispatch.id();
        var figures = deliveries.figures(id);
        var skipped = new HashMap<String, Long>();
        figures.skippedBy().forEach((outcome, people) -> skipped.put(outcome.name(), people));
        // Whoever is not in a chunk yet is queued all the same, or was never to be told.
        var unplanned = Math.max(0, dispatch.expected() - figures.recipients());
        var queued = figures.queued();
        switch (dispatch.state()) {
            case AWAITING_CONFIRMATION, PREPARING -> queued += unplanned;
            case CANCELLED -> {
                if (unplanned > 0) skipped.merge(ended(dispatch), unplanned, Long::sum);
            }
            case PAUSED -> {
                if (!plans.isComplete(id)) queued += unplanned;
            }
            case SENDING, DONE -> {}
        }
        return new Standing(
                dispatch,
                queued,
                figures.sent(),
                figures.delivered(),
                figures.failed(),
                skipped,
                figures.failed() == 0 ? Map.of() : deliveries.failedBy(id),
                figures.byChannel(),
                told(dispatch, figures),
                deliveries.sentTimes(id));
    }

    private static String ended(Dispatch dispatch) {
        return (dispatch.ended() == null ? Ending.CANCELLED : dispatch.ended()).name();
    }

    private Map<String, Long> told(Dispatch dispatch, Figures figures) {
        var isMuch = dispatch.state() != DispatchState.DONE && figures.recipients() > COUNTED_LIVE;
        return isMuch ? dispatch.told() : deliveries.toldByLanguage(dispatch.id());
    }

    public List<Delivery> deliveries(
            UUID id, Caller caller, @Nullable MessageId after, @Nullable Outcome only, int limit) {
        require(id, caller);
        return deliveries.list(id, after, only, limit);
    }
}
