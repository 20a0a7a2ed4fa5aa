package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.geoWithinCenterSphere;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.konbit.notifications.recipient.AudienceQuery;

/**
 * An audience as a filter on recipients. Who was told of what is not stored with them: such a part is a {@link Leaf},
 * for which the caller says true or false for a group of people at a time, or 'maybe' to get a filter that lets
 * through everyone who may belong.
 */
final class AudienceFilter {
    private static final double EARTH_RADIUS_KM = 6378.1;

    /** What {@link #of} makes of an audience to which nobody can belong. */
    static final Bson NOBODY = in("_id", List.of());

    private static final Bson EVERYBODY = new Document();

    private final Leaves leaves;

    private AudienceFilter(Leaves leaves) {
        this.leaves = leaves;
    }

    /** Being told of an action, or of any. */
    record Leaf(Optional<UUID> action) {}

    /** What is known of a leaf, where {@code wanted} says which answer would let more people through. */
    interface Leaves {
        boolean holds(Leaf leaf, boolean wanted);
    }

    /** Everyone who belongs; more, as long as leaves are not known. */
    static Bson of(AudienceQuery audience) {
        return of(audience, (leaf, wanted) -> wanted);
    }

    static Bson of(AudienceQuery audience, Leaves leaves) {
        return new AudienceFilter(leaves).filter(audience, true);
    }

    static Set<Leaf> leaves(AudienceQuery audience) {
        var found = new LinkedHashSet<Leaf>();
        of(audience, (leaf, wanted) -> {
            found.add(leaf);
            return wanted;
        });
        return found;
    }

    /** @param more whether letting through more people here lets through more in the end */
    private Bson filter(AudienceQuery audience, boolean more) {
        var parts = new ArrayList<Bson>();
        anyOf(parts, "profile.within", audience.territories());
        var near = audience.near();
        if (near != null) {
            parts.add(geoWithinCenterSphere(
                    "profile.point", near.longitude(), near.latitude(), near.km() / EARTH_RADIUS_KM));
        }
        membership(audience).ifPresent(parts::add);
        anyOf(parts, "profile.language", audience.languages());
        anyOf(parts, "profile.gender", audience.genders());
        anyOf(parts, "profile.birthDecade", audience.birthDecades());
        var pledged = audience.pledged();
        if (pledged != null) {
            parts.add(elemMatch(
                    "answers", and(eq("action", Stored.binary(pledged.action())), eq("answer", pledged.answer()))));
        }
        var unanswered = audience.unanswered();
        if (unanswered != null) {
            parts.add(told(Optional.of(unanswered), more));
            parts.add(nor(eq("answers.action", Stored.binary(unanswered))));
        }
        if (audience.neverInvited()) {
            parts.add(not(told(Optional.empty(), !more)));
        }
        if (!audience.anyOf().isEmpty()) {
            parts.add(oneOf(
                    audience.anyOf().stream().map(one -> filter(one, more)).toList()));
        }
        var except = audience.except();
        if (except != null) {
            parts.add(not(filter(except, !more)));
        }
        return all(parts);
    }

    private Bson told(Optional<UUID> action, boolean more) {
        return leaves.holds(new Leaf(action), more) ? EVERYBODY : NOBODY;
    }

    private static Optional<Bson> membership(AudienceQuery audience) {
        var parts = new ArrayList<Bson>();
        anyOf(parts, "collective", Stored.binaries(audience.collectives()));
        anyOf(parts, "type", audience.types());
        anyOf(parts, "roles", audience.roles());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.add(eq("active", true));
        return Optional.of(elemMatch("profile.memberships", and(parts)));
    }

    private static void anyOf(List<Bson> parts, String field, Collection<?> values) {
        if (values.size() == 1) {
            parts.add(eq(field, values.iterator().next()));
        } else if (!values.isEmpty()) {
            parts.add(in(field, values));
        }
    }

    private static Bson all(List<Bson> parts) {
        var meaning = parts.stream().filter(part -> part != EVERYBODY).toList();
        if (meaning.contains(NOBODY)) {
            return NOBODY;
        }
        return switch (meaning.size()) {
            case 0 -> EVERYBODY;
            case 1 -> meaning.getFirst();
            default -> and(meaning);
        };
    }

    private static Bson oneOf(List<Bson> parts) {
        if (parts.contains(EVERYBODY)) {
            return EVERYBODY;
        }
        var meaning = parts.stream().filter(part -> part != NOBODY).toList();
        return switch (meaning.size()) {
            case 0 -> NOBODY;
            case 1 -> meaning.getFirst();
            default -> or(meaning);
        };
    }

    private static Bson not(Bson part) {
        if (part == EVERYBODY) {
            return NOBODY;
        }
        return part == NOBODY ? EVERYBODY : nor(part);
    }
}
