package org.konbit.collectives.farmersgroup.mongo;

import org.konbit.collectives.farmersgroup.Activity;
import org.konbit.collectives.farmersgroup.ActivityId;
import org.konbit.collectives.farmersgroup.LedgerTurns;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** A field of the activity that only this writes: of two transactions that do, the database lets one through. */
@Component
class MongoLedgerTurns implements LedgerTurns {
    private final MongoTemplate mongo;

    MongoLedgerTurns(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void take(ActivityId id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.value())),
                new Update().inc("turns", 1),
                mongo.getCollectionName(Activity.class));
    }
}
