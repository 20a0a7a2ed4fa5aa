package org.konbit.collectives.collective.mongo;

import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveTurns;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** A field of the collective that only this writes: of two transactions that write there, the database lets one through. */
@Component
class MongoCollectiveTurns implements CollectiveTurns {
    private final MongoTemplate mongo;

    MongoCollectiveTurns(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void take(CollectiveId id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.value())),
                new Update().inc("turns", 1),
                mongo.getCollectionName(Collective.class));
    }
}
