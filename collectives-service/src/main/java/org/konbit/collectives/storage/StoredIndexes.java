package org.konbit.collectives.storage;

import java.util.List;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** The indexes that one aggregate's queries rest on. */
public record StoredIndexes(Class<?> aggregate, List<IndexDefinition> indexes) {

    public static StoredIndexes of(Class<?> aggregate, IndexDefinition... indexes) {
        return new StoredIndexes(aggregate, List.of(indexes));
    }
}
