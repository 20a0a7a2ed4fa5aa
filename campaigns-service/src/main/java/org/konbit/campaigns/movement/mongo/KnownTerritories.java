package org.konbit.campaigns.movement.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.konbit.campaigns.mongo.KeepNewest;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.Territory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Territories in the database. */
@Component
class KnownTerritories implements Territories {
    static final String COLLECTION = "territories";
    private final MongoOperations mongo;
    private final KeepNewest keepNewest;

    KnownTerritories(MongoOperations mongo, KeepNewest keepNewest) {
        this.mongo = mongo;
        this.keepNewest = keepNewest;
    }

    @Override
    public Optional<Territory> find(String code) {
        return Optional.ofNullable(mongo.findById(code, Territory.class, COLLECTION));
    }

    @Override
    public Map<String, Territory> findAll(Collection<String> codes) {
        if (codes.isEmpty()) return Map.of();
        return mongo.find(Query.query(Criteria.where("_id").in(codes)), Territory.class, COLLECTION).stream()
                .collect(Collectors.toMap(Territory::code, Function.identity()));
    }

    @Override
    public void keep(List<Territory> territories) {
        keepNewest.keep(COLLECTION, territories);
    }

    @Override
    public void forget(List<String> codes) {
        mongo.remove(Query.query(Criteria.where("_id").in(codes)), COLLECTION);
    }
}
