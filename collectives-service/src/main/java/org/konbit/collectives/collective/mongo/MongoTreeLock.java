package org.konbit.collectives.collective.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.konbit.collectives.collective.TreeLock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document that every such transaction writes: of two, the database undoes one, which then begins again. */
@Component
class MongoTreeLock implements TreeLock {
    private static final String COLLECTION = "movementsTree";

    private final MongoTemplate mongo;

    MongoTreeLock(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void hold() {
        mongo.execute(
                COLLECTION,
                trees -> trees.updateOne(
                        Filters.eq("_id", "tree"), Updates.inc("moves", 1L), new UpdateOptions().upsert(true)));
    }
}
