package org.konbit.collectives.alternative.mongo;

import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.MediaTurns;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** A field of the alternative that only this writes: of two transactions that write there, the database lets one through. */
@Component
class MongoMediaTurns implements MediaTurns {
    private final MongoTemplate mongo;

    MongoMediaTurns(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void take(AlternativeId id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.value())),
                new Update().inc("turns", 1),
                mongo.getCollectionName(Alternative.class));
    }
}
