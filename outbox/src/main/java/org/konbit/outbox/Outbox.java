package org.konbit.outbox;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Writes an aggregate's state and its events as one document, then hands the events to the relay.
 *
 * <p>A write never carries the stored events back: it appends the new ones to those that are in the database at that
 * moment, so that what the relay has published and removed meanwhile does not come back. Who finds its events at the
 * head of the row publishes them; who finds earlier ones before them leaves them to whoever removes those.
 */
class Outbox {
    static final String FIELD = "outbox";
    /** The bulk write that put the first event into an empty row; gone when the row is. */
    static final String FILLED_BY = "outboxFilledBy";

    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoOperations mongo;
    private final WireMappings wire;
    private final Relay relay;
    private final Clock clock;
    private final TraceParents traceParents;

    Outbox(MongoOperations mongo, WireMappings wire, Relay relay, Clock clock, TraceParents traceParents) {
        this.mongo = mongo;
        this.wire = wire;
        this.relay = relay;
        this.clock = clock;
        this.traceParents = traceParents;
    }

    <A extends Aggregate<?>> A save(A aggregate) {
        var write = prepare(aggregate);
        try {
            if (write.earlier == null) {
                mongo.execute(write.collection, collection -> collection.insertOne(write.asNew()));
                publishAfterCommit(write);
            } else {
                var stored = mongo.execute(
                        write.collection,
                        collection -> collection.findOneAndUpdate(
                                write.isUnchanged(),
                                write.asNext(null),
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.AFTER)
                                        .projection(Projections.include(FIELD + ".id"))));
                if (stored == null) throw write.stale();
                if (write.isAtTheHeadOf(stored)) publishAfterCommit(write);
            }
        } catch (RuntimeException e) {
            aggregate.restore(write.earlier);
            throw e;
        }
        aggregate.saved(write.version);
        return aggregate;
    }

    <A extends Aggregate<?>> List<A> saveAll(Collection<A> aggregates) {
        if (aggregates.isEmpty()) return List.of();
        var writes = aggregates.stream().map(this::prepare).toList();
        var token = Ids.next();
        try {
            var collection = writes.getFirst().collection;
            var result = mongo.execute(
                    collection,
                    c -> c.bulkWrite(
                            writes.stream().map(write -> write.asModel(token)).toList(),
                            new BulkWriteOptions().ordered(false)));
            var updates = writes.stream().filter(write -> write.earlier != null).count();
            if (result == null || result.getMatchedCount() != updates)
                throw writes.getFirst().stale();
        } catch (RuntimeException e) {
            // Those that were written are published by the sweeper: which ones they are is not known here.
            writes.forEach(write -> write.aggregate.restore(write.earlier));
            throw e;
        }
        var mine = foundEmpty(writes, token);
        for (var write : writes) {
            write.aggregate.saved(write.version);
            if (write.earlier == null || mine.contains(write.id())) publishAfterCommit(write);
        }
        return List.copyOf(aggregates);
    }

    /** A bulk write returns no documents, so each row that was empty before has kept who filled it. */
    private Set<Object> foundEmpty(List<Write> writes, UUID token) {
        var updated = writes.stream()
                .filter(write -> write.earlier != null && !write.events.isEmpty())
                .map(Write::id)
                .toList();
        if (updated.isEmpty()) return Set.of();
        var mine = new HashSet<Object>();
        mongo.execute(
                writes.getFirst().collection,
                collection -> collection
                        .find(Filters.and(Filters.in(ID, updated), Filters.eq(FILLED_BY, StoredEvent.binary(token))))
                        .projection(Projections.include(ID))
                        .map(document -> document.get(ID))
                        .into(mine));
        return mine;
    }

    private Write prepare(Aggregate<?> aggregate) {
        var earlier = aggregate.storedVersion();
        var version = (earlier == null ? 0 : earlier) + 1;
        var now = clock.instant();
        var events = new ArrayList<StoredEvent>();
        var trace = traceParents.current();
        aggregate.restore(version);
        try {
            for (var event : wire.toWire(aggregate)) {
                events.add(new StoredEvent(
                        event.id(),
                        event.topic(),
                        event.key(),
                        event.type(),
                        event.subject(),
                        version,
                        now,
                        trace,
                        event.data() == null ? null : wire.json(event.data())));
            }
            var document = new Document();
            mongo.getConverter().write(aggregate, document);
            return new Write(
                    aggregate, mongo.getCollectionName(aggregate.getClass()), document, earlier, version, events);
        } finally {
            aggregate.restore(earlier);
        }
    }

    private void publishAfterCommit(Write write) {
        if (write.events.isEmpty()) return;
        var batch = new Relay.Batch(write.collection, write.id(), write.events);
        AfterCommit.run(() -> relay.publish(batch));
    }

    /** One aggregate's document on its way to the database. */
    private record Write(
            Aggregate<?> aggregate,
            String collection,
            Document document,
            @Nullable Long earlier,
            long version,
            List<StoredEvent> events) {

        Object id() {
            return Objects.requireNonNull(document.get(ID), "An aggregate needs an id");
        }

        private List<Document> entries() {
            return events.stream().map(StoredEvent::toDocument).toList();
        }

        WriteModel<Document> asModel(UUID token) {
            return earlier == null ? new InsertOneModel<>(asNew()) : new UpdateOneModel<>(isUnchanged(), asNext(token));
        }

        Document asNew() {
            return events.isEmpty() ? document : new Document(document).append(FIELD, entries());
        }

        Bson isUnchanged() {
            return Filters.and(Filters.eq(ID, id()), Filters.eq(VERSION, earlier));
        }

        /** A missing {@code outbox} stays missing: the sweeper's index holds only documents that have one. */
        List<Document> asNext(@Nullable UUID token) {
            Object row = events.isEmpty()
                    ? "$" + FIELD
                    : new Document(
                            "$concatArrays",
                            List.of(
                                    new Document("$ifNull", List.of("$" + FIELD, List.of())),
                                    new Document("$literal", entries())));
            return List.of(new Document(
                    "$replaceWith",
                    new Document(
                            "$mergeObjects",
                            List.of(
                                    new Document("$literal", document),
                                    new Document(FIELD, row).append(FILLED_BY, filledBy(token))))));
        }

        private Object filledBy(@Nullable UUID token) {
            if (token == null || events.isEmpty()) return "$" + FILLED_BY;
            return new Document(
                    "$cond",
                    List.of(
                            new Document("$isArray", "$" + FIELD),
                            "$" + FILLED_BY,
                            new Document("$literal", StoredEvent.binary(token))));
        }

        boolean isAtTheHeadOf(Document stored) {
            if (events.isEmpty()) return false;
            var first = stored.getList(FIELD, Document.class).getFirst();
            return StoredEvent.uuid(first.get("id")).equals(events.getFirst().id());
        }

        OptimisticLockingFailureException stale() {
            return new OptimisticLockingFailureException("%s %s changed since it was loaded"
                    .formatted(aggregate.getClass().getSimpleName(), id()));
        }
    }
}
