package org.konbit.campaigns.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.GeoPoint;

/**
 * Who a message is for. The values of one field are alternatives; the fields together narrow it down.
 *
 * @param territories codes of the homes, with all within
 * @param near within so many kilometres of a point
 * @param pledged who gave this answer to that action
 * @param unanswered who has not answered that action
 * @param neverInvited who was never told of any action
 * @param anyOf the union of these
 * @param except all but these
 */
public record Audience(
        @Nullable List<String> territories,
        @Nullable Near near,
        @Nullable List<UUID> collectives,
        @Nullable List<CollectiveType> types,
        @Nullable List<MemberRole> roles,
        @Nullable List<String> languages,
        @Nullable List<Gender> genders,
        @Nullable List<String> birthDecades,
        @Nullable Pledged pledged,
        @Nullable UUID unanswered,
        @Nullable Boolean neverInvited,
        @Nullable List<Audience> anyOf,
        @Nullable Audience except) {

    /** Kilometres around a point. */
    public record Near(@Nullable GeoPoint point, @Nullable Double km) {}

    /** An answer to an action. */
    public record Pledged(@Nullable UUID action, @Nullable Answer answer) {}

    /** Kinds of collectives. */
    public enum CollectiveType {
        FARMERS_GROUP,
        AGROFORESTRY_BRIGADE,
        ASSEMBLY,
        COMMITTEE
    }

    /** Roles in a collective. */
    public enum MemberRole {
        MEMBER,
        COORDINATOR,
        FACILITATOR,
        RELAY,
        DELEGATE,
        TREASURER
    }

    /** Genders, as people said them. */
    public enum Gender {
        F,
        M,
        X
    }

    public static Audience ofTerritories(String... codes) {
        return new Audience(List.of(codes), null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
