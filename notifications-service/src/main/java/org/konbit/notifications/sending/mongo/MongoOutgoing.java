package org.konbit.notifications.sending.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.notifications.sending.Outgoing;
import org.konbit.sealing.SealedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.stereotype.Component;

/** {@code dueAt} is there as long as a message is to be sent; sent ones are kept for a week, to know them again. */
@Component
class MongoOutgoing implements Outgoing {
    private static final String COLLECTION = "outgoing";
    private static final String DUE_AT = "dueAt";
    private static final String SENT_AT = "sentAt";
    private static final String PERSON = "person";
    private static final Duration KNOWN_FOR = Duration.ofDays(7);

    private final MongoOperations mongo;

    MongoOutgoing(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfOutgoing() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index()
                            .named("due")
                            .on(DUE_AT, Direction.ASC)
                            .partial(PartialIndexFilter.of(where(DUE_AT).exists(true))),
                    new Index()
                            .named("whose")
                            .on(PERSON, Direction.ASC)
                            .partial(PartialIndexFilter.of(where(PERSON).exists(true))),
                    new Index().named("known").on(SENT_AT, Direction.ASC).expire(KNOWN_FOR));
        }

        @Bean
        SealedPlace phonesOfOutgoing() {
            return sealed("phone");
        }

        @Bean
        SealedPlace textsOfOutgoing() {
            return sealed("text");
        }

        private static SealedPlace sealed(String field) {
            return SealedPlace.of(COLLECTION, field, message -> Outgoing.place(message.getString("_id"), field));
        }
    }

    @Override
    public boolean add(Waiting message) {
        var document = new Document("_id", message.id())
                .append("text", new Binary(message.text()))
                .append("attempts", message.attempts())
                .append("since", Date.from(message.since()))
                .append(DUE_AT, Date.from(message.takenUntil()));
        if (message.traceparent() != null) document.append("trace", message.traceparent());
        if (message.asked()) document.append("asked", true);
        if (message.person() != null) document.append(PERSON, message.person());
        if (message.phone() != null) document.append("phone", new Binary(message.phone()));
        try {
            mongo.insert(document, COLLECTION);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public List<Waiting> takeDue(Instant now, Instant takenUntil, int limit) {
        var taken = new ArrayList<Waiting>();
        while (taken.size() < limit) {
            var next = mongo.getCollection(COLLECTION)
                    .findOneAndUpdate(
                            lte(DUE_AT, Date.from(now)),
                            combine(set(DUE_AT, Date.from(takenUntil)), inc("attempts", 1)),
                            new FindOneAndUpdateOptions()
                                    .sort(Sorts.ascending(DUE_AT))
                                    .returnDocument(ReturnDocument.AFTER));
            if (next == null) break;
            taken.add(new Waiting(
                    next.getString("_id"),
                    next.get(PERSON, UUID.class),
                    bytes(next.get("phone", Binary.class)),
                    next.get("text", Binary.class).getData(),
                    next.getBoolean("asked", false),
                    next.getInteger("attempts"),
                    next.getDate("since").toInstant(),
                    takenUntil,
                    next.getString("trace")));
        }
        return taken;
    }

    private static byte @Nullable [] bytes(@Nullable Binary stored) {
        return stored == null ? null : stored.getData();
    }

    @Override
    public void done(String id, Instant at) {
        mongo.getCollection(COLLECTION).updateOne(eq("_id", id), isDone(at));
    }

    @Override
    public void doneWith(List<UUID> people, Instant at) {
        mongo.getCollection(COLLECTION).updateMany(in(PERSON, people), isDone(at));
    }

    private static Bson isDone(Instant at) {
        return combine(set(SENT_AT, Date.from(at)), unset(DUE_AT), unset(PERSON), unset("phone"), unset("text"));
    }

    @Override
    public void retryAt(String id, Instant when) {
        mongo.getCollection(COLLECTION).updateOne(and(eq("_id", id), exists(DUE_AT)), set(DUE_AT, Date.from(when)));
    }
}
