package org.konbit.notifications.dispatch.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Author;
import org.konbit.notifications.wording.ActionFacts;
import tools.jackson.databind.JsonNode;

/**
 * What is read of konbit.campaigns.action-announced.v1, -postponed.v1 and -cancelled.v1.
 *
 * @param audience only of an announcement
 * @param lastStartsAt only of an action that recurs
 * @param announcement the dispatch that is followed, of the other two
 * @param previousStartsAt only of a postponement
 */
record ActionToldV1(
        @JsonProperty(required = true) UUID actionId,
        @JsonProperty(required = true) UUID campaignId,
        @JsonProperty(required = true) Map<String, String> title,
        @JsonProperty(required = true) Place place,
        @JsonProperty(required = true) OffsetDateTime startsAt,
        @JsonProperty(required = true) String timeZone,
        @Nullable OffsetDateTime previousStartsAt,
        @Nullable OffsetDateTime lastStartsAt,
        @Nullable String exposure,
        @Nullable JsonNode audience,
        @Nullable UUID announcement,
        @Nullable Map<String, String> message,
        @JsonProperty(required = true) By by) {

    record Place(String name) {}

    record By(UUID subject, String handle) {}

    ActionFacts facts() {
        var zone = ZoneId.of(timeZone);
        return new ActionFacts(
                title,
                place.name(),
                startsAt.atZoneSameInstant(zone),
                previousStartsAt == null ? null : previousStartsAt.atZoneSameInstant(zone),
                "SENSITIVE".equals(exposure),
                message == null ? Map.of() : message);
    }

    /** Until long after this it may be followed. */
    Instant begins() {
        return (lastStartsAt == null ? startsAt : lastStartsAt).toInstant();
    }

    Author author() {
        return new Author(by.subject(), by.handle());
    }
}
