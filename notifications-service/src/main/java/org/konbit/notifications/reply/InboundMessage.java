package org.konbit.notifications.reply;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.SealedText;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A text message that came in, what it was taken for, and whether its sender was answered. */
@TypeAlias("inbound-message")
public final class InboundMessage extends Aggregate<ReplyEvent> {
    @Id
    private final UUID id;

    /** The provider's own id of the message; it may deliver one more than once. */
    private final @Nullable String providerId;

    private final Instant at;

    /** A blind index of who sent it; like their number and words null once they are erased. */
    private final @Nullable String sender;

    private final @Nullable SealedText from;
    private final @Nullable SealedText text;
    private final Sender who;

    /** What it is answered with at once; null when nothing is, or only what campaigns-service says. */
    private final @Nullable Reaction reaction;

    /** Since when an answer is owed; null when there is none, or not any more. */
    private @Nullable Instant answerDue;

    /** Whether its sender was told what became of the pledge in it. */
    private boolean outcomeTold;

    @PersistenceCreator
    InboundMessage(
            UUID id,
            @Nullable String providerId,
            Instant at,
            @Nullable String sender,
            @Nullable SealedText from,
            @Nullable SealedText text,
            Sender who,
            @Nullable Reaction reaction,
            @Nullable Instant answerDue,
            boolean outcomeTold) {
        this.id = id;
        this.providerId = providerId;
        this.at = at;
        this.sender = sender;
        this.from = from;
        this.text = text;
        this.who = who;
        this.reaction = reaction;
        this.answerDue = answerDue;
        this.outcomeTold = outcomeTold;
    }

    /**
     * Who sent it, as far as it is known.
     *
     * @param person the one of the phone's holders to whom it was put down
     * @param dispatch what they were told last
     */
    public record Sender(
            @Nullable UUID person,
            String language,
            @Nullable UUID action,
            @Nullable UUID campaign,
            @Nullable UUID dispatch) {}

    /** An answer of ours: its words, and the numbers in them. */
    public record Reaction(Kind kind, int first, int second) {
        static Reaction of(Kind kind) {
            return new Reaction(kind, 0, 0);
        }

        /** Which words; the message key is made of the name. */
        public enum Kind {
            STOPPED,
            STARTED,
            HELP,
            NOTHING_ASKED,
            PASSED_ON,
            RELAYED,
            NOBODY_TO_RELAY,
            RELAYED_HOW_MANY
        }
    }

    static InboundMessage received(
            UUID id,
            @Nullable String providerId,
            Instant at,
            String sender,
            SealedText from,
            SealedText text,
            Sender who,
            @Nullable Reaction reaction) {
        return new InboundMessage(
                id, providerId, at, sender, from, text, who, reaction, reaction == null ? null : at, false);
    }

    void pledges(UUID person, UUID action, Meaning.Pledge pledge) {
        record(new ReplyEvent.ReplyReceived(id, person, action, pledge.answer(), pledge.headcount()));
    }

    void reports(UUID relay, UUID action, int told, int of) {
        record(new ReplyEvent.RelayReported(id, relay, action, told, of));
    }

    void answered() {
        answerDue = null;
    }

    void tellOutcome() {
        outcomeTold = true;
    }

    boolean outcomeTold() {
        return outcomeTold;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String sender() {
        return sender;
    }

    @Nullable
    SealedText from() {
        return from;
    }

    @Nullable
    SealedText text() {
        return text;
    }

    public Sender who() {
        return who;
    }

    @Nullable
    Reaction reaction() {
        return reaction;
    }

    @Nullable
    Instant answerDue() {
        return answerDue;
    }

    @Nullable
    String providerId() {
        return providerId;
    }
}
