package org.konbit.campaigns.movement.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.konbit.campaigns.mongo.CollectionIndexes;
import org.konbit.campaigns.mongo.KeepNewest;
import org.konbit.campaigns.movement.People;
import org.konbit.campaigns.movement.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** People in the database. */
@Component
class KnownPeople implements People {
    static final String COLLECTION = "people";
    private final MongoOperations mongo;
    private final KeepNewest keepNewest;

    KnownPeople(MongoOperations mongo, KeepNewest keepNewest) {
        this.mongo = mongo;
        this.keepNewest = keepNewest;
    }

    @Bean
    static CollectionIndexes peopleIndexes() {
        return CollectionIndexes.on(
                COLLECTION,
                new Index("memberships.collective", Sort.Direction.ASC).on("memberships.state", Sort.Direction.ASC));
    }

    @Override
    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Person.class, COLLECTION));
    }

    @Override
    public Map<UUID, Person> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Person.class, COLLECTION).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public long membersOf(UUID collective) {
        var active = Criteria.where("collective").is(collective).and("state").is("ACTIVE");
        return mongo.count(Query.query(Criteria.where("memberships").elemMatch(active)), COLLECTION);
    }

    @Override
    public void keep(List<Person> people) {
        keepNewest.keep(COLLECTION, people);
    }

    @Override
    public void forget(List<UUID> ids) {
        mongo.remove(Query.query(Criteria.where("_id").in(ids)), COLLECTION);
    }
}
