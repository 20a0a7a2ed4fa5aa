package org.konbit.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonBinary;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Removes published events from their documents. */
class Pruning {

    private final MongoOperations mongo;

    Pruning(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Removes these events, and returns those that were behind them: to whoever removes the first ones falls the
     * publication of the next, as their writer saw that they were not at the head.
     */
    List<Relay.Batch> remove(List<Relay.Batch> published) {
        var behind = new ArrayList<Relay.Batch>();
        published.stream()
                .collect(Collectors.groupingBy(Relay.Batch::collection))
                .forEach((name, batches) -> behind.addAll(removeFrom(unhurried(name), name, batches)));
        return behind;
    }

    /** Rows of one length go by one statement: nearly all have a single event, and there are thousands in an import. */
    private static List<Relay.Batch> removeFrom(
            MongoCollection<Document> collection, String name, List<Relay.Batch> batches) {
        var behind = new ArrayList<Relay.Batch>();
        batches.stream()
                .collect(Collectors.groupingBy(batch -> batch.events().size()))
                .forEach((length, alike) -> {
                    if (!areWholeRowsRemoved(collection, length, alike)) {
                        behind.addAll(removeOneByOne(collection, name, alike));
                    }
                });
        return behind;
    }

    private static boolean areWholeRowsRemoved(
            MongoCollection<Document> collection, int length, List<Relay.Batch> batches) {
        var whole = Filters.and(
                Filters.in("_id", batches.stream().map(Relay.Batch::id).toList()),
                Filters.in(
                        Outbox.FIELD + "." + (length - 1) + ".id",
                        batches.stream().map(Pruning::lastId).toList()),
                Filters.exists(Outbox.FIELD + "." + length, false));
        var gone = Updates.combine(Updates.unset(Outbox.FIELD), Updates.unset(Outbox.FILLED_BY));
        return collection.updateMany(whole, gone).getMatchedCount() == batches.size();
    }

    private static List<Relay.Batch> removeOneByOne(
            MongoCollection<Document> collection, String name, List<Relay.Batch> batches) {
        var behind = new ArrayList<Relay.Batch>();
        for (var batch : batches) {
            var rest = removeOnly(collection, batch);
            if (!rest.isEmpty()) behind.add(new Relay.Batch(name, batch.id(), rest));
        }
        return behind;
    }

    private static List<StoredEvent> removeOnly(MongoCollection<Document> collection, Relay.Batch batch) {
        var ids = batch.events().stream()
                .map(event -> StoredEvent.binary(event.id()))
                .toList();
        var rest = new Document(
                "$filter",
                new Document("input", "$" + Outbox.FIELD)
                        .append("as", "e")
                        .append("cond", new Document("$not", List.of(new Document("$in", List.of("$$e.id", ids))))));
        var left = collection.findOneAndUpdate(
                Filters.and(Filters.eq("_id", batch.id()), Filters.eq(Outbox.FIELD + ".id", lastId(batch))),
                List.of(
                        new Document("$set", new Document(Outbox.FIELD, rest)),
                        new Document(
                                "$set",
                                new Document(Outbox.FIELD, unlessEmpty("$" + Outbox.FIELD))
                                        .append(Outbox.FILLED_BY, unlessEmpty("$" + Outbox.FILLED_BY)))),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(Projections.include(Outbox.FIELD)));
        if (left == null) return List.of();
        return left.getList(Outbox.FIELD, Document.class, List.of()).stream()
                .map(StoredEvent::of)
                .toList();
    }

    private static Document unlessEmpty(String field) {
        return new Document(
                "$cond",
                List.of(new Document("$eq", List.of(new Document("$size", "$" + Outbox.FIELD), 0)), "$$REMOVE", field));
    }

    private static BsonBinary lastId(Relay.Batch batch) {
        return StoredEvent.binary(batch.events().getLast().id());
    }

    /** A removal that a crash undoes is only said again, so it need not wait for the journal. */
    private MongoCollection<Document> unhurried(String name) {
        return mongo.getCollection(name).withWriteConcern(WriteConcern.W1.withJournal(false));
    }
}
