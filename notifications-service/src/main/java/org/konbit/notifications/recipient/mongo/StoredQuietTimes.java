package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.QuietHours;
import org.konbit.notifications.recipient.QuietTimes;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Quiet hours in each person's own zone. */
@Component
class StoredQuietTimes implements QuietTimes {
    private final MongoOperations mongo;

    StoredQuietTimes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<UUID, Instant> quietUntil(Collection<UUID> people, Instant at) {
        var quiet = new HashMap<UUID, Instant>();
        var found = mongo.getCollection(Stored.RECIPIENTS)
                .find(in("_id", Stored.binaries(people)))
                .projection(Projections.include("profile.zone", "contact.quiet"));
        for (var person : found) {
            var zone = person.getEmbedded(List.of("profile", "zone"), String.class);
            if (zone == null) continue;
            var local = at.atZone(known(zone));
            var hours = hours(person.getEmbedded(List.of("contact", "quiet"), Document.class));
            if (!hours.cover(local.toLocalTime())) continue;
            var end = local.with(hours.to());
            quiet.put(Stored.uuid(person.get("_id")), (end.isAfter(local) ? end : end.plusDays(1)).toInstant());
        }
        return quiet;
    }

    /** A zone that this Java does not know yet must not hold up a whole dispatch. */
    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static QuietHours hours(@Nullable Document chosen) {
        return chosen == null
                ? QuietHours.USUAL
                : new QuietHours(LocalTime.parse(chosen.getString("from")), LocalTime.parse(chosen.getString("to")));
    }
}
