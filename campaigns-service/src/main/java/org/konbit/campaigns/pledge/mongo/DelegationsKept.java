package org.konbit.campaigns.pledge.mongo;

import java.util.Optional;
import java.util.UUID;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.pledge.Delegation;
import org.konbit.campaigns.pledge.Delegations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Delegations in the database. */
@Component
class DelegationsKept implements Delegations {
    private final MongoOperations mongo;

    DelegationsKept(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Delegation> find(ActionId action, UUID collective) {
        return Optional.ofNullable(mongo.findOne(byId(action, collective), Delegation.class));
    }

    @Override
    public void put(Delegation delegation) {
        mongo.upsert(
                byId(delegation.action(), delegation.collective()),
                new Update()
                        .set("action", delegation.action())
                        .set("collective", delegation.collective())
                        .set("headcount", delegation.headcount())
                        .set("by", delegation.by())
                        .set("at", delegation.at()),
                Delegation.class);
    }

    private static Query byId(ActionId action, UUID collective) {
        return Query.query(Criteria.where("_id").is(action + ":" + collective));
    }
}
