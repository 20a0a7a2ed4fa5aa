package org.konbit.campaigns.pledge;

import java.time.Instant;
import java.util.UUID;
import org.konbit.campaigns.action.ActionId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A message that could not become a pledge; it is kept so that it is refused once. */
@TypeAlias("refusedReply")
public final class RefusedReply extends Aggregate<RefusedReply.Refused> {
    private final @Id UUID message;
    private final ActionId action;
    private final UUID person;
    private final Reason reason;
    private final Instant at;

    /** Why it was refused. */
    public enum Reason {
        ACTION_CANCELLED,
        ACTION_OVER,
        ACTION_UNKNOWN,
        HEADCOUNT_OUT_OF_RANGE
    }

    /** It was refused. */
    public record Refused() {}

    @PersistenceCreator
    RefusedReply(UUID message, ActionId action, UUID person, Reason reason, Instant at) {
        this.message = message;
        this.action = action;
        this.person = person;
        this.reason = reason;
        this.at = at;
    }

    static RefusedReply refused(UUID message, ActionId action, UUID person, Reason reason, Instant at) {
        var reply = new RefusedReply(message, action, person, reason, at);
        reply.record(new Refused());
        return reply;
    }

    public UUID message() {
        return message;
    }

    public ActionId action() {
        return action;
    }

    public UUID person() {
        return person;
    }

    public Reason reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
