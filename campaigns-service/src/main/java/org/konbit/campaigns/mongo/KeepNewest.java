package org.konbit.campaigns.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Writes copies of what another service owns, so that an older one never replaces a newer one. */
@Component
public class KeepNewest {
    private final MongoOperations mongo;

    KeepNewest(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Each has an id and a field {@code version}; the same version is written again, which rebuilds it. */
    public void keep(String collection, List<?> copies) {
        if (copies.isEmpty()) return;
        var writes = copies.stream()
                .map(copy -> {
                    var document = new Document();
                    mongo.getConverter().write(copy, document);
                    return new UpdateOneModel<Document>(
                            Filters.eq("_id", document.get("_id")),
                            List.of(replaceOlderBy(document)),
                            new UpdateOptions().upsert(true));
                })
                .toList();
        mongo.execute(collection, c -> c.bulkWrite(writes, new BulkWriteOptions().ordered(true)));
    }

    private static Document replaceOlderBy(Document copy) {
        var isNewer = new Document(
                "$gt", List.of(new Document("$ifNull", List.of("$version", Long.MIN_VALUE)), copy.getLong("version")));
        return new Document(
                "$replaceWith", new Document("$cond", List.of(isNewer, "$$ROOT", new Document("$literal", copy))));
    }
}
