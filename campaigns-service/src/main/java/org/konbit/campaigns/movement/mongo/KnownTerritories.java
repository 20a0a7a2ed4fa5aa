package org.konbit.campaigns.movement.mongo;

import org.konbit.campaigns.mongo.KeptCopies;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.Territory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Territories in the database. */
@Component
class KnownTerritories extends KeptCopies<String, Territory> implements Territories {
    KnownTerritories(MongoOperations mongo) {
        super(mongo, "territories", Territory.class, Territory::code);
    }
}
