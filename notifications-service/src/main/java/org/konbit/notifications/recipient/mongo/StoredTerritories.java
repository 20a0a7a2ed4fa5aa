package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.konbit.notifications.recipient.Territories;
import org.konbit.notifications.recipient.Territory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** A document for each territory. */
@Component
class StoredTerritories implements Territories {
    private static final String COLLECTION = "territories";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoTemplate mongo;

    StoredTerritories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, String> paths(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var paths = new HashMap<String, String>();
        mongo.getCollection(COLLECTION)
                .find(in("_id", codes))
                .forEach(found -> paths.put(found.getString("_id"), found.getString("path")));
        return paths;
    }

    @Override
    public void learn(List<Territory> territories) {
        var writes = territories.stream().map(StoredTerritories::learning).toList();
        // In order, as one batch may hold a territory twice.
        mongo.execute(COLLECTION, all -> all.bulkWrite(writes, new BulkWriteOptions().ordered(true)));
    }

    /** Guarded within the update, so that an old record is a match that changes nothing, and not an error. */
    private static UpdateOneModel<Document> learning(Territory territory) {
        var isNewer = new Document("$lt", List.of(new Document("$ifNull", List.of("$v", -1L)), territory.version()));
        var changed = new Document("path", new Document("$literal", territory.path())).append("v", territory.version());
        return new UpdateOneModel<>(
                eq("_id", territory.code()),
                List.of(new Document(
                        "$replaceWith",
                        new Document(
                                "$mergeObjects",
                                List.of("$$ROOT", new Document("$cond", List.of(isNewer, changed, new Document())))))),
                UPSERT);
    }

    @Override
    public void forget(List<String> codes) {
        mongo.execute(COLLECTION, all -> all.deleteMany(in("_id", codes)));
    }
}
