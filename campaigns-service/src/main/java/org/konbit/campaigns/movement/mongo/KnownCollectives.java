package org.konbit.campaigns.movement.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.konbit.campaigns.mongo.KeepNewest;
import org.konbit.campaigns.movement.Collective;
import org.konbit.campaigns.movement.Collectives;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Collectives in the database. */
@Component
class KnownCollectives implements Collectives {
    static final String COLLECTION = "collectives";
    private final MongoOperations mongo;
    private final KeepNewest keepNewest;

    KnownCollectives(MongoOperations mongo, KeepNewest keepNewest) {
        this.mongo = mongo;
        this.keepNewest = keepNewest;
    }

    @Override
    public Map<UUID, Collective> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Collective.class, COLLECTION).stream()
                .collect(Collectors.toMap(Collective::id, Function.identity()));
    }

    @Override
    public void keep(List<Collective> collectives) {
        keepNewest.keep(COLLECTION, collectives);
    }

    @Override
    public void forget(List<UUID> ids) {
        mongo.remove(Query.query(Criteria.where("_id").in(ids)), COLLECTION);
    }
}
