package org.konbit.campaigns.told.mongo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.konbit.campaigns.mongo.KeepNewest;
import org.konbit.campaigns.told.Messages;
import org.konbit.campaigns.told.Told;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reports of messages in the database. */
@Component
class MessagesKept implements Messages {
    private static final String COLLECTION = "told";
    private final MongoOperations mongo;
    private final KeepNewest keepNewest;

    MessagesKept(MongoOperations mongo, KeepNewest keepNewest) {
        this.mongo = mongo;
        this.keepNewest = keepNewest;
    }

    @Override
    public void keep(List<Told> reports) {
        keepNewest.keep(COLLECTION, reports);
    }

    @Override
    public List<Told> of(Collection<UUID> dispatches) {
        if (dispatches.isEmpty()) return List.of();
        return mongo.find(Query.query(Criteria.where("_id").in(dispatches)), Told.class, COLLECTION);
    }
}
