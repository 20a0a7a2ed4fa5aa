package org.konbit.campaigns.movement.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.konbit.campaigns.mongo.KeptCopies;
import org.konbit.campaigns.movement.People;
import org.konbit.campaigns.movement.Person;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** People in the database; of who was erased there is a mark, newer than all that may still be told of them. */
@Component
class KnownPeople extends KeptCopies<UUID, Person> implements People {
    private static final long ERASED = Long.MAX_VALUE;

    KnownPeople(MongoOperations mongo) {
        super(mongo, "people", Person.class, Person::id);
    }

    @Override
    public Optional<Person> find(UUID id) {
        return super.find(id).filter(KnownPeople::isThere);
    }

    @Override
    public Map<UUID, Person> findAll(Collection<UUID> ids) {
        return super.findAll(ids).values().stream()
                .filter(KnownPeople::isThere)
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public boolean isErased(UUID id) {
        return super.find(id).filter(person -> !isThere(person)).isPresent();
    }

    private static boolean isThere(Person person) {
        return person.version() != ERASED;
    }

    @Override
    public void forget(List<UUID> gone) {
        if (gone.isEmpty()) return;
        var marks = gone.stream()
                .map(id -> new ReplaceOneModel<>(
                        Filters.eq("_id", id),
                        new Document("_id", id).append("version", ERASED),
                        new ReplaceOptions().upsert(true)))
                .toList();
        mongo.execute(collection, people -> people.bulkWrite(marks, new BulkWriteOptions().ordered(false)));
    }
}
