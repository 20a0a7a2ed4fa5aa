package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.RandomKey;
import org.konbit.notifications.recipient.SkipReason;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Profiles within the recipients' documents. */
@Component
class StoredPeople implements People {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;
    private final StoredPledges pledges;
    private final StoredMerges merges;
    private final Clock clock;

    StoredPeople(MongoTemplate mongo, StoredPledges pledges, StoredMerges merges, Clock clock) {
        this.mongo = mongo;
        this.pledges = pledges;
        this.merges = merges;
        this.clock = clock;
    }

    @Override
    public void learn(List<Person> people) {
        var newest = HashMap.<UUID, Person>newHashMap(people.size());
        people.forEach(person ->
                newest.merge(person.id(), person, (one, other) -> one.version() > other.version() ? one : other));
        var writes = new ArrayList<WriteModel<Document>>(newest.size());
        newest.values().forEach(person -> writes.add(learning(person)));
        mongo.execute(Stored.RECIPIENTS, recipients -> recipients.bulkWrite(writes, UNORDERED));
    }

    /** Guarded within the update, so that an old record is a match that changes nothing, and not an error. */
    private static UpdateOneModel<Document> learning(Person person) {
        var newer = new Document(
                "$and",
                List.of(
                        new Document("$eq", List.of(new Document("$type", "$erased"), "missing")),
                        new Document("$eq", List.of(new Document("$type", "$merged"), "missing")),
                        new Document(
                                "$lt",
                                List.of(new Document("$ifNull", List.of("$profile.v", -1L)), person.version()))));
        var changes = new Document("rk", RandomKey.of(person.id()))
                .append("profile", either(newer, new Document("$literal", profile(person)), "$profile"))
                .append("channel", new Document("$ifNull", List.of("$channel", ChannelKind.NONE.name())))
                .append(
                        "skip",
                        either(
                                new Document("$eq", List.of(new Document("$type", "$channel"), "missing")),
                                SkipReason.NO_CHANNEL.name(),
                                "$skip"));
        return new UpdateOneModel<>(
                eq("_id", Stored.binary(person.id())), List.of(new Document("$set", changes)), UPSERT);
    }

    private static Document either(Document condition, Object then, Object otherwise) {
        return new Document("$cond", List.of(condition, then, otherwise));
    }

    private static Document profile(Person person) {
        var stored = new Document("v", person.version())
                .append("handle", person.handle())
                .append("language", person.language())
                .append("zone", person.timeZone())
                .append("within", person.within());
        var point = person.point();
        if (point != null) {
            stored.append("point", new Document("type", "Point").append("coordinates", List.of(point[0], point[1])));
        }
        given(stored, "gender", person.gender());
        given(stored, "birthDecade", person.birthDecade());
        stored.append(
                "appointments",
                person.appointments().stream()
                        .map(appointment -> new Document("path", appointment.path())
                                .append("until", date(appointment.until()))
                                .append("since", date(appointment.since())))
                        .toList());
        return stored.append(
                "memberships",
                person.memberships().stream()
                        .map(membership -> new Document("collective", Stored.binary(membership.collective()))
                                .append("type", membership.type())
                                .append(
                                        "roles",
                                        membership.roles().stream().sorted().toList())
                                .append("active", membership.active()))
                        .toList());
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static void given(Document stored, String field, @Nullable String value) {
        if (value != null) {
            stored.append(field, value);
        }
    }

    @Override
    public void erase(List<UUID> people) {
        var writes = people.stream()
                .<WriteModel<Document>>map(
                        person -> new UpdateOneModel<>(eq("_id", Stored.binary(person)), erasing(person), UPSERT))
                .toList();
        mongo.execute(Stored.RECIPIENTS, recipients -> recipients.bulkWrite(writes, UNORDERED));
    }

    private Bson erasing(UUID person) {
        return Updates.combine(
                Updates.set("rk", RandomKey.of(person)),
                // Told again, as by a replay, it was then all the same.
                Updates.min("erased", Date.from(clock.instant())),
                Updates.set("channel", ChannelKind.NONE.name()),
                Updates.set("skip", SkipReason.ERASED.name()),
                Updates.unset("profile"),
                Updates.unset("contact"),
                Updates.unset("answers"));
    }

    /** Marked before its answers go over, so that one that comes meanwhile goes to the other at once. */
    @Override
    public void isMerged(UUID record, UUID into) {
        var recipients = mongo.getCollection(Stored.RECIPIENTS);
        recipients.updateOne(
                eq("_id", Stored.binary(record)),
                Updates.combine(
                        Updates.set("rk", RandomKey.of(record)),
                        Updates.min("merged", Date.from(clock.instant())),
                        Updates.set(StoredMerges.MERGED_INTO, Stored.binary(into)),
                        Updates.set("channel", ChannelKind.NONE.name()),
                        Updates.set("skip", SkipReason.ERASED.name()),
                        Updates.unset("profile"),
                        Updates.unset("contact")),
                UPSERT);
        pledges.move(record, into);
    }

    @Override
    public UUID whoseIsNow(UUID record) {
        return merges.whoseIsNow(record);
    }

    @Override
    public List<Person.Appointment> appointments(UUID person) {
        var found = mongo.getCollection(Stored.RECIPIENTS)
                .find(eq("_id", Stored.binary(person)))
                .projection(Projections.include("profile.appointments"))
                .first();
        var profile = found == null ? null : found.get("profile", Document.class);
        return profile == null
                ? List.of()
                : profile.getList("appointments", Document.class, List.of()).stream()
                        .map(StoredPeople::appointment)
                        .toList();
    }

    private static Person.Appointment appointment(Document stored) {
        var until = stored.getDate("until");
        var since = stored.getDate("since");
        return new Person.Appointment(
                stored.getString("path"),
                until == null ? null : until.toInstant(),
                since == null ? null : since.toInstant());
    }

    @Override
    public Map<UUID, List<String>> homes(Collection<UUID> people) {
        var homes = HashMap.<UUID, List<String>>newHashMap(people.size());
        mongo.getCollection(Stored.RECIPIENTS)
                .find(and(in("_id", Stored.binaries(people)), exists("profile")))
                .projection(Projections.include("profile.within"))
                .forEach(found -> homes.put(
                        Stored.uuid(found.get("_id")),
                        found.get("profile", Document.class).getList("within", String.class)));
        return homes;
    }

    @Override
    public Map<UUID, Person.Known> known(Collection<UUID> people) {
        var known = HashMap.<UUID, Person.Known>newHashMap(people.size());
        mongo.getCollection(Stored.RECIPIENTS)
                .find(and(in("_id", Stored.binaries(people)), exists("profile")))
                .projection(Projections.include("profile.handle", "profile.language", "profile.memberships"))
                .forEach(found -> {
                    var person = known(found);
                    known.put(person.id(), person);
                });
        return known;
    }

    private static Person.Known known(Document found) {
        var profile = found.get("profile", Document.class);
        var roles = new HashMap<UUID, Set<String>>();
        for (var membership : profile.getList("memberships", Document.class, List.of())) {
            if (membership.getBoolean("active", false)) {
                roles.put(
                        Stored.uuid(membership.get("collective")),
                        Set.copyOf(membership.getList("roles", String.class)));
            }
        }
        return new Person.Known(
                Stored.uuid(found.get("_id")), profile.getString("handle"), profile.getString("language"), roles);
    }
}
