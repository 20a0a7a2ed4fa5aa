package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.konbit.notifications.recipient.AudiencePreview.Tallies;
import org.konbit.notifications.recipient.AudiencePreview.Tally;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.QuietHours;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.recipient.SkipReason;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Counts people in the database, by what they have in common. */
@Component
class StoredTallies implements Tallies {
    private static final int BATCH = 1000;

    private final MongoTemplate mongo;
    private final Recipients recipients;

    StoredTallies(MongoTemplate mongo, Recipients recipients) {
        this.mongo = mongo;
        this.recipients = recipients;
    }

    @Override
    public List<Tally> of(AudienceQuery audience) {
        if (AudienceFilter.leaves(audience).isEmpty()) {
            return tallies(AudienceFilter.of(audience));
        }
        var all = new ArrayList<Tally>();
        long rk = Recipients.FIRST_RK;
        var id = Recipients.FIRST_ID;
        while (true) {
            var some = recipients.walk(audience, rk, id, BATCH);
            all.addAll(tallies(in(
                    "_id", Stored.binaries(some.stream().map(Reachable::person).toList()))));
            if (some.size() < BATCH) {
                return all;
            }
            rk = some.getLast().rk();
            id = some.getLast().person();
        }
    }

    private List<Tally> tallies(Bson filter) {
        var group = new Document("channel", "$channel")
                .append("skip", "$skip")
                .append("language", "$profile.language")
                .append("zone", "$profile.zone")
                .append("quiet", "$contact.quiet");
        return mongo.getCollection(Stored.RECIPIENTS)
                .aggregate(List.of(
                        Aggregates.match(and(filter, exists("profile"))),
                        Aggregates.group(group, Accumulators.sum("people", 1L))))
                .map(StoredTallies::tally)
                .into(new ArrayList<>());
    }

    private static Tally tally(Document found) {
        var common = found.get("_id", Document.class);
        var skip = common.getString("skip");
        var quiet = common.get("quiet", Document.class);
        return new Tally(
                ChannelKind.valueOf(common.getString("channel")),
                skip == null ? null : SkipReason.valueOf(skip),
                common.getString("language"),
                common.getString("zone"),
                quiet == null
                        ? QuietHours.USUAL
                        : new QuietHours(
                                LocalTime.parse(quiet.getString("from")), LocalTime.parse(quiet.getString("to"))),
                found.getLong("people"));
    }
}
