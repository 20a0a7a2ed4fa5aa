package org.konbit.notifications.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Dispatch.Message;
import org.konbit.notifications.wording.Text;

/** Dispatches in any state. */
public final class DispatchFixtures {
    public static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    public static final Author MARIE = new Author(UUID.fromString("0199c0de-0000-7000-8000-000000000009"), "marie");
    public static final Author JEAN = new Author(UUID.fromString("0199c0de-0000-7000-8000-00000000000a"), "jean");
    public static final String EVERYONE = "{\"territories\":[\"HT\"]}";

    private DispatchFixtures() {}

    public static Message aMessage(@Nullable UUID action, @Nullable UUID campaign) {
        return aMessage(DispatchKind.ANNOUNCEMENT, action, campaign);
    }

    public static Message aCancellation(UUID action, UUID campaign) {
        return aMessage(DispatchKind.CANCELLATION, action, campaign);
    }

    public static Message ofAWorkDay() {
        return aMessage(DispatchKind.WORK_DAY, null, null);
    }

    private static Message aMessage(DispatchKind kind, @Nullable UUID action, @Nullable UUID campaign) {
        return new Message(
                kind,
                action,
                campaign,
                EVERYONE,
                null,
                Map.of("ht", new Text("Mache", "Mache\nHinche", "Mache\n\nHinche", "Mache, Hinche")),
                null,
                null);
    }

    public static Dispatch started(UUID id, Message message) {
        return Dispatch.started(id, message, MARIE, Lane.USUAL, 3, NOW);
    }

    public static Dispatch awaiting() {
        return Dispatch.awaiting(
                UUID.randomUUID(), aMessage(null, null), MARIE, Lane.USUAL, 501, NOW, Duration.ofHours(1));
    }

    public static Dispatch sending() {
        var dispatch = started(UUID.randomUUID(), aMessage(UUID.randomUUID(), null));
        dispatch.planned();
        return dispatch;
    }

    /** Ends it, as the last chunk does. */
    public static Dispatch finished(Dispatch dispatch, Figures figures, Map<String, Long> told) {
        dispatch.planned();
        dispatch.finish(figures, told, NOW);
        return dispatch;
    }
}
