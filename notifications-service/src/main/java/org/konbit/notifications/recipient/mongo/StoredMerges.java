package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Whose a record is that became part of another. */
@Component
class StoredMerges {
    static final String MERGED_INTO = "mergedInto";

    /** Merged again and again; beyond that the data are wrong. */
    private static final int LONGEST_CHAIN = 100;

    private final MongoTemplate mongo;

    StoredMerges(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    UUID whoseIsNow(UUID record) {
        var whose = record;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            var found = mongo.getCollection(Stored.RECIPIENTS)
                    .find(eq("_id", Stored.binary(whose)))
                    .projection(Projections.include(MERGED_INTO))
                    .first();
            if (found == null || found.get(MERGED_INTO) == null) return whose;
            whose = Stored.uuid(found.get(MERGED_INTO));
        }
        throw new IllegalStateException("%s is part of a record that is part of it".formatted(record));
    }
}
