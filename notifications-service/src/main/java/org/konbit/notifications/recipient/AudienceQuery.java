package org.konbit.notifications.recipient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who a message is for. Values of one field are alternatives, fields combine with 'and'; {@code collectives},
 * {@code types} and {@code roles} hold together on one active membership.
 */
public record AudienceQuery(
        Set<String> territories,
        @Nullable Near near,
        Set<UUID> collectives,
        Set<String> types,
        Set<String> roles,
        Set<String> languages,
        Set<String> genders,
        Set<String> birthDecades,
        @Nullable Pledged pledged,
        @Nullable UUID unanswered,
        boolean neverInvited,
        List<AudienceQuery> anyOf,
        @Nullable AudienceQuery except) {

    /** Homes within {@code km} of a point, longitude first. */
    public record Near(double longitude, double latitude, double km) {}

    /** Those whose answer to an action is this one. */
    public record Pledged(UUID action, String answer) {}

    /** Territories outside of which nobody of it lives; empty when they may live anywhere. */
    Set<String> bounds() {
        if (!territories.isEmpty()) return territories;
        var bounds = new HashSet<String>();
        for (var one : anyOf) {
            var its = one.bounds();
            if (its.isEmpty()) return Set.of();
            bounds.addAll(its);
        }
        return bounds;
    }

    /** An audience as it was stored. */
    public static AudienceQuery of(String json) {
        return of(JsonMapper.shared().readTree(json));
    }

    /**
     * Reads api.md's JSON. An unknown field is refused, as leaving it out could only widen the audience.
     *
     * @throws InvalidAudience with every fault at once
     */
    public static AudienceQuery of(JsonNode json) {
        return new AudienceReader().read(json);
    }
}
