package org.konbit.notifications.mongo;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/** The indexes that one collection's queries rest on; a bean of this type is all it takes. */
public record NeededIndexes(String collection, List<IndexModel> indexes) {
    public static NeededIndexes of(String collection, IndexModel... indexes) {
        return new NeededIndexes(collection, List.of(indexes));
    }
}
