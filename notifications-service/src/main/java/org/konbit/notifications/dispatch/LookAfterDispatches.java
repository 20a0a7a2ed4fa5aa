package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes up what was left lying: by a crash, a pause that ended, a retry whose time has come. Every instance does it;
 * what is taken up is taken by one of them.
 */
@Component
class LookAfterDispatches {
    private static final Logger log = LoggerFactory.getLogger(LookAfterDispatches.class);
    private static final Duration TAKEN_UP_WITHIN = Duration.ofMinutes(2);
    private static final int AT_ONCE = 500;

    private final Dispatches dispatches;
    private final StoredDispatches stored;
    private final Plans plans;
    private final Chunks chunks;
    private final ChunkTopics topics;
    private final StartDispatch startDispatch;
    private final PlanDispatch planDispatch;
    private final SteerDispatch steerDispatch;
    private final FinishDispatch finishDispatch;
    private final OnOwnWord onOwnWord;
    private final Clock clock;

    LookAfterDispatches(
            Dispatches dispatches,
            StoredDispatches stored,
            Plans plans,
            Chunks chunks,
            ChunkTopics topics,
            StartDispatch startDispatch,
            PlanDispatch planDispatch,
            SteerDispatch steerDispatch,
            FinishDispatch finishDispatch,
            OnOwnWord onOwnWord,
            Clock clock) {
        this.dispatches = dispatches;
        this.stored = stored;
        this.plans = plans;
        this.chunks = chunks;
        this.topics = topics;
        this.startDispatch = startDispatch;
        this.planDispatch = planDispatch;
        this.steerDispatch = steerDispatch;
        this.finishDispatch = finishDispatch;
        this.onOwnWord = onOwnWord;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${konbit.dispatch.retry-every:500ms}")
    void publishChunksWhoseTimeHasCome() {
        patiently(() -> {
            var now = clock.instant();
            var due = chunks.takeDue(now, now.plus(TAKEN_UP_WITHIN), AT_ONCE);
            if (!due.isEmpty()) topics.publish(due).join();
        });
    }

    @Scheduled(fixedDelayString = "${konbit.dispatch.plans-every:1s}")
    void takeUpPlans() {
        patiently(() -> plans.due(clock.instant(), AT_ONCE).forEach(planDispatch::soon));
    }

    @Scheduled(fixedDelayString = "${konbit.dispatch.look-every:5s}")
    void lookAfterAll() {
        patiently(() -> {
            var held = onOwnWord.held();
            var some = dispatches.unfinished(null, AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(id -> stored.findById(id)
                        .ifPresent(dispatch -> patiently(() -> {
                            var hold = held.get(dispatch.by().subject());
                            if (hold != null && dispatch.state() != DispatchState.CANCELLED && hold.stops(dispatch))
                                steerDispatch.stop(id);
                            else lookAfter(dispatch);
                        })));
                some = some.size() < AT_ONCE ? List.of() : dispatches.unfinished(some.getLast(), AT_ONCE);
            }
        });
    }

    private void lookAfter(Dispatch dispatch) {
        var id = dispatch.id();
        switch (dispatch.state()) {
            case AWAITING_CONFIRMATION -> steerDispatch.expire(id);
            case PREPARING -> {
                if (plans.isComplete(id)) finishDispatch.planned(id);
                else if (plans.isSettled(id)) startDispatch.plan(dispatch);
                else unpark(dispatch);
            }
            case SENDING -> {
                unpark(dispatch);
                finishDispatch.ifNothingIsQueued(id);
            }
            case CANCELLED -> steerDispatch.close(id);
            case PAUSED, DONE -> {}
        }
    }

    private void unpark(Dispatch dispatch) {
        if (dispatch.waitsFor() == null) chunks.unpark(dispatch.id(), clock.instant());
    }

    private static void patiently(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("Dispatches are looked after later: {}", e.toString());
        }
    }
}
