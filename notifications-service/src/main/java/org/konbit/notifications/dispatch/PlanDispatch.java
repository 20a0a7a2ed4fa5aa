package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.konbit.outbox.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Divides dispatches into chunks, step by step; whoever holds a plan's lease goes on from where it stands. */
@Component
public class PlanDispatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PlanDispatch.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration WHILE_PAUSED = Duration.ofHours(1);

    private final Dispatches dispatches;
    private final Plans plans;
    private final Chunks chunks;
    private final ChunkTopics topics;
    private final NextPeople nextPeople;
    private final FinishDispatch finishDispatch;
    private final DispatchSettings settings;
    private final Clock clock;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("planner-", 0).factory());
    private volatile boolean running;

    PlanDispatch(
            Dispatches dispatches,
            Plans plans,
            Chunks chunks,
            ChunkTopics topics,
            NextPeople nextPeople,
            FinishDispatch finishDispatch,
            DispatchSettings settings,
            Clock clock) {
        this.dispatches = dispatches;
        this.plans = plans;
        this.chunks = chunks;
        this.topics = topics;
        this.nextPeople = nextPeople;
        this.finishDispatch = finishDispatch;
        this.settings = settings;
        this.clock = clock;
    }

    /** Has it planned beside what the caller does, unless somebody is at it. */
    public void soon(UUID dispatch) {
        if (!running || !inHand.add(dispatch)) return;
        threads.submit(() -> Traces.about(dispatch, () -> planPatiently(dispatch)));
    }

    private void planPatiently(UUID dispatch) {
        try {
            plan(dispatch);
        } catch (RuntimeException e) {
            log.warn("Dispatch {} is planned later: {}", dispatch, e.toString());
        } finally {
            inHand.remove(dispatch);
        }
    }

    /** Plans as far as it goes; returns when it is complete, or somebody else's, or to go on later. */
    void plan(UUID dispatch) {
        var claimed = plans.claim(dispatch, clock.instant(), settings.lease());
        if (claimed.isEmpty()) return;
        var plan = claimed.get();
        try {
            goOn(plan);
        } catch (RuntimeException e) {
            plans.release(plan, clock.instant().plus(AFTER_A_FAULT));
            throw e;
        }
    }

    private void goOn(Plan claimed) {
        var plan = claimed;
        if (plan.publishedUpTo() < plan.nextOrdinal())
            topics.publish(chunks.queuedFrom(plan.dispatch(), plan.publishedUpTo()))
                    .join();
        while (true) {
            if (!running) {
                plans.release(plan, clock.instant());
                return;
            }
            var dispatch = dispatches.find(plan.dispatch());
            if (dispatch.isEmpty()) {
                plans.release(plan, clock.instant().plus(settings.lease()));
                return;
            }
            switch (dispatch.get().state()) {
                case PREPARING, SENDING -> {}
                case PAUSED, AWAITING_CONFIRMATION -> {
                    plans.release(plan, clock.instant().plus(WHILE_PAUSED));
                    return;
                }
                case CANCELLED, DONE -> {
                    plans.advance(at(plan, Plan.Pass.COMPLETE, List.of()), List.of(), leaseEnd());
                    return;
                }
            }
            var next = step(dispatch.get(), plan);
            if (next.isEmpty()) return;
            plan = next.get();
            if (plan.pass() == Plan.Pass.COMPLETE) {
                finishDispatch.planned(plan.dispatch());
                return;
            }
        }
    }

    /** One step further; empty when there is no more to be done by this instance now. */
    private Optional<Plan> step(Dispatch dispatch, Plan plan) {
        var taken = nextPeople.take(dispatch, plan);
        if (taken.isEmpty()) {
            plans.release(plan, clock.instant().plus(SHORTLY));
            return Optional.empty();
        }
        var next = taken.get();
        var then = new Plan(
                plan.dispatch(),
                plan.epoch(),
                next.pass(),
                next.afterRk(),
                next.afterId(),
                plan.nextOrdinal() + next.chunks().size(),
                plan.nextOrdinal());
        if (!plans.advance(then, next.chunks(), leaseEnd())) return Optional.empty();
        topics.publish(next.chunks().stream()
                        .filter(chunk -> chunk.isToBeSent() && chunk.notBefore() == null)
                        .map(chunk -> new Chunks.ToPublish(chunk.id(), chunk.channel(), chunk.lane()))
                        .toList())
                .join();
        return Optional.of(then);
    }

    private static Plan at(Plan plan, Plan.Pass pass, List<NewChunk> chunks) {
        return new Plan(
                plan.dispatch(),
                plan.epoch(),
                pass,
                plan.afterRk(),
                plan.afterId(),
                plan.nextOrdinal() + chunks.size(),
                plan.nextOrdinal());
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }

    @Override
    public void start() {
        running = true;
    }

    /** Steps under way are finished where that is quick; what remains is for another instance, or for this one later. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            // Not for longer: while the broker is away a step waits for it, and is done again by whoever comes next.
            if (!threads.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                log.info("A step of a plan is left to another instance");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
