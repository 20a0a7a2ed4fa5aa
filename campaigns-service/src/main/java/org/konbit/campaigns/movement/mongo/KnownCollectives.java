package org.konbit.campaigns.movement.mongo;

import java.util.UUID;
import org.konbit.campaigns.mongo.KeptCopies;
import org.konbit.campaigns.movement.Collective;
import org.konbit.campaigns.movement.Collectives;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Collectives in the database. */
@Component
class KnownCollectives extends KeptCopies<UUID, Collective> implements Collectives {
    KnownCollectives(MongoOperations mongo) {
        super(mongo, "collectives", Collective.class, Collective::id);
    }
}
