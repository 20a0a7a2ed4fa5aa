package org.konbit.campaigns.mongo;

import java.util.List;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** The indexes that a feature needs on one of its collections. */
public record CollectionIndexes(String collection, List<IndexDefinition> indexes) {
    public static CollectionIndexes on(String collection, IndexDefinition... indexes) {
        return new CollectionIndexes(collection, List.of(indexes));
    }
}
