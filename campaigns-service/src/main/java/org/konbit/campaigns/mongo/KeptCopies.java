package org.konbit.campaigns.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Copies of what another service owns, in the database: an older one never replaces a newer one.
 *
 * @param <C> has an id and a field {@code version}
 */
public abstract class KeptCopies<I, C> {
    protected final MongoOperations mongo;
    protected final String collection;
    private final Class<C> type;
    private final Function<C, I> idOf;

    protected KeptCopies(MongoOperations mongo, String collection, Class<C> type, Function<C, I> idOf) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.idOf = idOf;
    }

    public Optional<C> find(I id) {
        return Optional.ofNullable(mongo.findById(id, type, collection));
    }

    public Map<I, C> findAll(Collection<I> ids) {
        if (ids.isEmpty()) return Map.of();
        return mongo.find(byIds(ids), type, collection).stream().collect(Collectors.toMap(idOf, Function.identity()));
    }

    /** The same version is written again, so that a replay makes good a copy that was spoilt. */
    public void keep(List<C> copies) {
        if (copies.isEmpty()) return;
        var writes = copies.stream().map(this::unlessOlder).toList();
        mongo.execute(collection, c -> c.bulkWrite(writes, new BulkWriteOptions().ordered(true)));
    }

    public void forget(List<I> ids) {
        mongo.remove(byIds(ids), collection);
    }

    private static Query byIds(Collection<?> ids) {
        return Query.query(Criteria.where("_id").in(ids));
    }

    private UpdateOneModel<Document> unlessOlder(C copy) {
        var document = new Document();
        mongo.getConverter().write(copy, document);
        var isNewer = new Document(
                "$gt",
                List.of(new Document("$ifNull", List.of("$version", Long.MIN_VALUE)), document.getLong("version")));
        var newest = new Document("$cond", List.of(isNewer, "$$ROOT", new Document("$literal", document)));
        return new UpdateOneModel<>(
                Filters.eq("_id", document.get("_id")),
                List.of(new Document("$replaceWith", newest)),
                new UpdateOptions().upsert(true));
    }
}
