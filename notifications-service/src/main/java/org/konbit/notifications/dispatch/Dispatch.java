package org.konbit.notifications.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.wording.Text;
import org.konbit.outbox.Aggregate;
import org.konbit.outbox.Trace;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** One message to one audience. */
@TypeAlias("dispatch")
public final class Dispatch extends Aggregate<DispatchEvent> {
    private final @Id UUID id;
    private final Message message;
    private final Author by;
    private final Instant createdAt;
    private final Lane lane;
    private long expected;
    private DispatchState state;
    private @Nullable Instant confirmBefore;
    private @Nullable Author confirmedBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant doneAt;
    private @Nullable Ending ended;
    private @Nullable UUID overtakenBy;
    private @Nullable Waiting waitsFor;
    /** Present as long as somebody may have to look after it; there is an index of these. */
    private @Nullable Boolean unfinished;

    private Map<String, Long> told;
    private @Nullable String traceparent;

    @PersistenceCreator
    Dispatch(
            UUID id,
            Message message,
            Author by,
            Instant createdAt,
            Lane lane,
            long expected,
            DispatchState state,
            @Nullable Instant confirmBefore,
            @Nullable Author confirmedBy,
            @Nullable Instant startedAt,
            @Nullable Instant doneAt,
            @Nullable Ending ended,
            @Nullable UUID overtakenBy,
            @Nullable Waiting waitsFor,
            @Nullable Boolean unfinished,
            @Nullable Map<String, Long> told,
            @Nullable String traceparent) {
        this.id = id;
        this.message = message;
        this.by = by;
        this.createdAt = createdAt;
        this.lane = lane;
        this.expected = expected;
        this.state = state;
        this.confirmBefore = confirmBefore;
        this.confirmedBy = confirmedBy;
        this.startedAt = startedAt;
        this.doneAt = doneAt;
        this.ended = ended;
        this.overtakenBy = overtakenBy;
        this.waitsFor = waitsFor;
        this.unfinished = unfinished;
        this.told = told == null ? Map.of() : told;
        this.traceparent = traceparent;
    }

    private Dispatch(UUID id, Message message, Author by, Lane lane, long expected, Instant now, DispatchState state) {
        this.id = id;
        this.message = message;
        this.by = by;
        this.lane = lane;
        this.expected = expected;
        this.createdAt = now;
        this.state = state;
        this.unfinished = true;
        this.told = Map.of();
    }

    /**
     * What is said, and to whom.
     *
     * @param audience api.md's JSON; null when it follows another dispatch
     * @param following the dispatch whose recipients are told again
     * @param texts by language
     * @param notBefore when the machine is to send it; null for at once
     * @param begins when the action does that it tells of, for the last time if it recurs; until long after that it may be followed
     */
    public record Message(
            DispatchKind kind,
            @Nullable UUID action,
            @Nullable UUID campaign,
            @Nullable String audience,
            @Nullable UUID following,
            Map<String, Text> texts,
            @Nullable Instant notBefore,
            @Nullable Instant begins) {
        public Message {
            if ((audience == null) == (following == null))
                throw new IllegalArgumentException("Either an audience or a dispatch to follow");
            if (texts.isEmpty()) throw new IllegalArgumentException("A message says something");
            texts = Map.copyOf(texts);
        }
    }

    /** A dispatch that goes out at once. */
    static Dispatch started(UUID id, Message message, Author by, Lane lane, long expected, Instant now) {
        var dispatch = new Dispatch(id, message, by, lane, expected, now, DispatchState.PREPARING);
        dispatch.startedAt = now;
        return dispatch;
    }

    /** A dispatch that is large enough to need a second organizer. */
    static Dispatch awaiting(
            UUID id, Message message, Author by, Lane lane, long expected, Instant now, Duration within) {
        var dispatch = new Dispatch(id, message, by, lane, expected, now, DispatchState.AWAITING_CONFIRMATION);
        dispatch.confirmBefore = now.plus(within);
        return dispatch;
    }

    /** @param cause the traceparent of what had it begun */
    void belongsTo(@Nullable String cause) {
        traceparent = Trace.of(id, cause).toString();
    }

    Confirmation confirm(Author other, Instant now) {
        if (by.subject().equals(other.subject())) return new Confirmation.OwnDispatch();
        if (state != DispatchState.AWAITING_CONFIRMATION) return new Confirmation.NotNow(state);
        if (confirmBefore != null && now.isAfter(confirmBefore)) return new Confirmation.TooLate(confirmBefore);
        become(DispatchState.PREPARING);
        confirmedBy = other;
        startedAt = now;
        return new Confirmation.Confirmed(this);
    }

    /** More people than it was begun for: so many are shown to whoever confirms it. */
    void isFor(long people) {
        expected = people;
    }

    /** Who confirms is another than who began. */
    public sealed interface Confirmation {
        record Confirmed(Dispatch dispatch) implements Confirmation {}

        record OwnDispatch() implements Confirmation {}

        /** It would be more people than whoever confirms was shown. */
        record Grew(long people) implements Confirmation {}

        /** Whoever confirms has no say in this now. */
        record OwnWordDoesNotCount() implements Confirmation {}

        record NotNow(DispatchState state) implements Confirmation {}

        record TooLate(Instant confirmBefore) implements Confirmation {}
    }

    /** A move of the dispatch: done, or not possible as things stand. */
    public sealed interface Move {
        record Made(Dispatch dispatch) implements Move {}

        record NotNow(DispatchState state) implements Move {}
    }

    Move pause() {
        return move(DispatchState.PAUSED);
    }

    Move resume(boolean planned) {
        if (waitsFor != null && isGoingOut()) {
            waitsFor = null;
            return new Move.Made(this);
        }
        if (state != DispatchState.PAUSED) return new Move.NotNow(state);
        return move(planned ? DispatchState.SENDING : DispatchState.PREPARING);
    }

    /** False when it does already, or is not going out. */
    boolean waitFor(Waiting what) {
        if (waitsFor != null || !isGoingOut()) return false;
        waitsFor = what;
        return true;
    }

    private boolean isGoingOut() {
        return state == DispatchState.PREPARING || state == DispatchState.SENDING;
    }

    /** Whether another is sent instead: nobody was told of this one, nor will be. */
    boolean overtake(UUID by, Instant now) {
        var untold = ended == Ending.NOT_CONFIRMED
                || ended == Ending.AUTHOR_HELD && startedAt == null
                || state == DispatchState.AWAITING_CONFIRMATION && cancel(Ending.OVERTAKEN, now) instanceof Move.Made;
        if (untold) overtakenBy = by;
        return untold;
    }

    Move cancel(Ending why, Instant now) {
        var moved = move(DispatchState.CANCELLED);
        if (moved instanceof Move.Made) {
            ended = why;
            doneAt = now;
        }
        return moved;
    }

    /** Those that failed are to be tried again. */
    Move resend() {
        if (state != DispatchState.DONE) return new Move.NotNow(state);
        doneAt = null;
        return move(DispatchState.SENDING);
    }

    Move planned() {
        return move(DispatchState.SENDING);
    }

    Move finish(Figures figures, Map<String, Long> toldByLanguage, Instant now) {
        var moved = move(DispatchState.DONE);
        if (moved instanceof Move.Made) {
            doneAt = now;
            told = Map.copyOf(toldByLanguage);
            record(new DispatchEvent.Finished(figures, told));
        }
        return moved;
    }

    private Move move(DispatchState next) {
        if (!state.canBecome(next)) return new Move.NotNow(state);
        become(next);
        return new Move.Made(this);
    }

    private void become(DispatchState next) {
        if (next != DispatchState.SENDING || state != DispatchState.PREPARING) waitsFor = null;
        state = next;
        unfinished = next == DispatchState.DONE || next == DispatchState.PAUSED ? null : true;
    }

    /** After it was cancelled: nothing of it is queued any more. */
    void close() {
        unfinished = null;
    }

    public UUID id() {
        return id;
    }

    public Message message() {
        return message;
    }

    public Author by() {
        return by;
    }

    public Lane lane() {
        return lane;
    }

    /** How many people it was for when it was begun, counted at least as far as mattered then. */
    public long expected() {
        return expected;
    }

    public DispatchState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant confirmBefore() {
        return confirmBefore;
    }

    public @Nullable Author confirmedBy() {
        return confirmedBy;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** Why it was cancelled; null when it was not. */
    public @Nullable Ending ended() {
        return ended;
    }

    /** Null when nothing is held up. */
    public @Nullable Waiting waitsFor() {
        return waitsFor;
    }

    /** The dispatch that is sent instead; null when there is none. */
    @Nullable
    UUID overtakenBy() {
        return overtakenBy;
    }

    /** The trace to which its messages belong. */
    public String traceparent() {
        return traceparent == null ? Trace.of(id, null).toString() : traceparent;
    }

    /** People told, by language; empty until it is done. */
    public Map<String, Long> told() {
        return told;
    }
}
