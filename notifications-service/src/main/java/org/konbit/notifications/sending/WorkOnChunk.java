package org.konbit.notifications.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.dispatch.ChunkInHand;
import org.konbit.notifications.dispatch.Chunks;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.FinishDispatch;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.SteerDispatch;
import org.konbit.outbox.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is queued of a chunk, group by group, and notes each group before the next: whatever is lost with this
 * process was handed over at most one group ago.
 */
@Component
class WorkOnChunk {
    private static final Logger log = LoggerFactory.getLogger(WorkOnChunk.class);
    private static final String UNREACHABLE = "unreachable";
    private static final Duration WHEN_NOBODY_ANSWERS = Duration.ofSeconds(1);

    private final Chunks chunks;
    private final OpenDispatches dispatches;
    private final FinishDispatch finishDispatch;
    private final SteerDispatch steerDispatch;
    private final SmsBudget budget;
    private final Counter held;
    private final SendingSettings settings;
    private final Clock clock;

    WorkOnChunk(
            Chunks chunks,
            OpenDispatches dispatches,
            FinishDispatch finishDispatch,
            SteerDispatch steerDispatch,
            SmsBudget budget,
            MeterRegistry meters,
            SendingSettings settings,
            Clock clock) {
        this.chunks = chunks;
        this.dispatches = dispatches;
        this.finishDispatch = finishDispatch;
        this.steerDispatch = steerDispatch;
        this.budget = budget;
        this.held = Counter.builder("konbit.sms.held")
                .description("People whose text waits, as the budget of SMS is spent")
                .register(meters);
        this.settings = settings;
        this.clock = clock;
    }

    /** A way to send some of a chunk. */
    interface Channel {
        /** How many are handed over before they are noted. */
        int group();

        /** In how many parts of text messages it is told to this recipient; none when another is told it for them. */
        default int parts(ChunkInHand chunk, Dispatch dispatch, int ordinal) {
            return 0;
        }

        /** Says in the chunk what became of those of these that have a final answer; the others are in the answer. */
        Attempt send(ChunkInHand chunk, OpenDispatches.Open dispatch, List<Integer> ordinals);
    }

    /**
     * How it went.
     *
     * @param later those to be tried again, with the provider's code
     * @param after how long the provider asked to wait
     * @param restsUntil nobody took anything any more, and should not be asked before; null when somebody is there
     */
    record Attempt(
            List<Put> later,
            @Nullable Duration after,
            @Nullable Instant restsUntil) {
        Attempt {
            later = List.copyOf(later);
        }

        record Put(int ordinal, String code) {}

        /** What is found out one by one. */
        static final class Gathering {
            private final List<Put> later = new ArrayList<>();
            private @Nullable Duration after;
            private @Nullable Instant restsUntil;

            void later(int ordinal, Handed.Later put) {
                later.add(new Put(ordinal, put.code()));
                after = longer(after, put.after());
            }

            /** The only provider is away. */
            void unreachable(Instant until) {
                restsUntil = until;
            }

            /** One of several providers is away: nobody else is to wait for it. */
            void unreachable(int ordinal) {
                later.add(new Put(ordinal, UNREACHABLE));
            }

            Attempt asAttempt() {
                return new Attempt(later, after, restsUntil);
            }
        }
    }

    /** Whether the record is dealt with; false to have it delivered again. */
    boolean work(ChunkId id, String owner, Channel channel, BooleanSupplier stop) {
        return Traces.about(id.dispatch(), () -> {
            var claimed = chunks.claim(id, owner, clock.instant());
            return claimed.isEmpty() || work(claimed.get(), channel, stop);
        });
    }

    private boolean work(ChunkInHand chunk, Channel channel, BooleanSupplier stop) {
        try {
            var open = dispatches.get(chunk.id().dispatch());
            return open.isEmpty()
                    || Traces.during(
                            open.get().dispatch().traceparent(),
                            () -> send(chunk, open.get().dispatch(), channel, stop));
        } catch (RuntimeException e) {
            return putOff(chunk, e);
        }
    }

    /** A chunk that fails each time must not keep the worker from the others; without the database it has to wait. */
    private boolean putOff(ChunkInHand chunk, RuntimeException fault) {
        if (isTooLate(chunk, settings.patience())) chunk.queued().forEach(ordinal -> chunk.failed(ordinal, "fault"));
        var noted = chunks.noteAndRetryAt(chunk, clock.instant().plus(retryIn(chunk, null)));
        log.warn("Chunk {} is put off", chunk.id(), fault);
        return finished(chunk, noted);
    }

    private boolean send(ChunkInHand chunk, Dispatch dispatch, Channel channel, BooleanSupplier stop) {
        var queued = chunk.queued();
        var wanted = isGoingOut(dispatch) ? parts(chunk, dispatch, channel, queued) : 0;
        if (wanted == 0) return sendWhatIsPaidFor(chunk, channel, Set.of(), stop);
        var had = isWaiting(dispatch) ? 0 : budget.take(dispatch, wanted);
        var dear = dear(chunk, dispatch, channel, had);
        try {
            return sendWhatIsPaidFor(chunk, channel, dear, stop);
        } finally {
            queued.removeIf(ordinal -> !isSent(chunk.outcome(ordinal)));
            var sent = parts(chunk, dispatch, channel, queued);
            if (had > sent) budget.giveBack(dispatch, had - sent);
        }
    }

    /** What is at hand may be older than the word of an organizer to go on. */
    private boolean isWaiting(Dispatch dispatch) {
        return dispatch.waitsFor() != null
                && dispatches
                        .getFresh(dispatch.id())
                        .filter(open -> open.dispatch().waitsFor() != null)
                        .isPresent();
    }

    private static boolean isSent(Outcome outcome) {
        return outcome == Outcome.SENT || outcome == Outcome.DELIVERED;
    }

    private static int parts(ChunkInHand chunk, Dispatch dispatch, Channel channel, List<Integer> ordinals) {
        return ordinals.stream()
                .mapToInt(ordinal -> channel.parts(chunk, dispatch, ordinal))
                .sum();
    }

    /** Those who are queued and can't be told for so many parts. */
    private static Set<Integer> dear(ChunkInHand chunk, Dispatch dispatch, Channel channel, int had) {
        var dear = new HashSet<Integer>();
        var left = had;
        for (var ordinal : chunk.queued()) {
            left -= channel.parts(chunk, dispatch, ordinal);
            if (left < 0 || !dear.isEmpty()) dear.add(ordinal);
        }
        return dear;
    }

    /** Until an organizer has it go on: by the next day a text may be late, and an hour of the night is nobody's. */
    private boolean waitForBudget(ChunkInHand chunk, Set<Integer> dear) {
        var id = chunk.id().dispatch();
        steerDispatch.waitForBudget(id);
        if (!chunks.noteAndPark(chunk)) return true;
        held.increment(dear.size());
        // Had it been resumed just before, nobody would take up what is laid aside just after.
        var open = dispatches.getFresh(id);
        if (open.isPresent()
                && open.get().dispatch().waitsFor() == null
                && isGoingOut(open.get().dispatch())) chunks.unpark(id, clock.instant());
        return true;
    }

    private static boolean isGoingOut(Dispatch dispatch) {
        return switch (dispatch.state()) {
            case PREPARING, SENDING, DONE -> true;
            case AWAITING_CONFIRMATION, PAUSED, CANCELLED -> false;
        };
    }

    private boolean sendWhatIsPaidFor(ChunkInHand chunk, Channel channel, Set<Integer> dear, BooleanSupplier stop) {
        var id = chunk.id();
        var later = new HashSet<>(dear);
        Duration after = null;
        while (true) {
            var queued = chunk.queued();
            queued.removeAll(later);
            if (queued.isEmpty()) break;
            var open = dispatches.get(id.dispatch());
            if (open.isEmpty()) return true;
            switch (open.get().dispatch().state()) {
                case PAUSED, AWAITING_CONFIRMATION -> {
                    park(chunk);
                    return true;
                }
                case CANCELLED -> {
                    chunk.queued().forEach(ordinal -> chunk.skipped(ordinal, Outcome.CANCELLED));
                    chunks.note(chunk);
                    return true;
                }
                case PREPARING, SENDING, DONE -> {}
            }
            if (stop.getAsBoolean()) return false;
            var attempt = channel.send(chunk, open.get(), queued.subList(0, Math.min(channel.group(), queued.size())));
            giveUpOn(chunk, attempt, later);
            after = longer(after, attempt.after());
            if (attempt.restsUntil() != null) {
                var again = latest(clock.instant().plus(WHEN_NOBODY_ANSWERS), attempt.restsUntil());
                giveUpOnAll(chunk);
                return finished(chunk, chunks.noteAndRestUntil(chunk, again));
            }
            if (chunk.queued().size() > later.size()) {
                if (!chunks.note(chunk)) return true;
            }
        }
        if (chunk.isFinished()) return finished(chunk, chunks.note(chunk));
        if (dear.containsAll(chunk.queued())) return waitForBudget(chunk, dear);
        return finished(chunk, chunks.noteAndRetryAt(chunk, clock.instant().plus(retryIn(chunk, after))));
    }

    private void park(ChunkInHand chunk) {
        if (!chunks.noteAndPark(chunk)) return;
        // Had it been resumed just before, nobody would take up what is laid aside just after.
        var state = dispatches
                .getFresh(chunk.id().dispatch())
                .map(open -> open.dispatch().state());
        if (state.isPresent() && state.get() != DispatchState.PAUSED)
            chunks.unpark(chunk.id().dispatch(), clock.instant());
    }

    private void giveUpOn(ChunkInHand chunk, Attempt attempt, Set<Integer> later) {
        for (var put : attempt.later()) {
            var patience = put.code().equals(UNREACHABLE) ? settings.patience() : settings.giveUpAfter();
            if (isTooLate(chunk, patience)) chunk.failed(put.ordinal(), put.code());
            else later.add(put.ordinal());
        }
    }

    private void giveUpOnAll(ChunkInHand chunk) {
        if (isTooLate(chunk, settings.patience()))
            chunk.queued().forEach(ordinal -> chunk.failed(ordinal, UNREACHABLE));
    }

    private boolean isTooLate(ChunkInHand chunk, Duration patience) {
        return chunk.firstTriedAt().plus(patience).isBefore(clock.instant());
    }

    private boolean finished(ChunkInHand chunk, boolean noted) {
        if (noted && chunk.isFinished())
            finishDispatch.ifNothingIsQueued(chunk.id().dispatch());
        return true;
    }

    private Duration retryIn(ChunkInHand chunk, @Nullable Duration asked) {
        var wait = settings.firstRetry().multipliedBy(1L << Math.min(Math.max(chunk.attempts() - 1, 0), 20));
        if (wait.compareTo(settings.longestRetry()) > 0) wait = settings.longestRetry();
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null) return other;
        return other == null || one.compareTo(other) > 0 ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
