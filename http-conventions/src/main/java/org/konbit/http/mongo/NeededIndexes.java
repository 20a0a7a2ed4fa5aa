package org.konbit.http.mongo;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** The indexes that the queries of one collection rest on; a bean of this type is all it takes. */
public record NeededIndexes(
        String what, Function<MongoOperations, IndexOperations> collection, List<IndexDefinition> indexes) {

    /** In the collection where things of this type are stored. */
    public static NeededIndexes of(Class<?> stored, IndexDefinition... indexes) {
        return new NeededIndexes(stored.getSimpleName(), mongo -> mongo.indexOps(stored), List.of(indexes));
    }

    public static NeededIndexes of(String collection, IndexDefinition... indexes) {
        return new NeededIndexes(collection, mongo -> mongo.indexOps(collection), List.of(indexes));
    }

    void makeIn(MongoOperations mongo) {
        var operations = collection.apply(mongo);
        indexes.forEach(operations::createIndex);
    }
}
