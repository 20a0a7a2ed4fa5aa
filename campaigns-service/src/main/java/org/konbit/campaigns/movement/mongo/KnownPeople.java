package org.konbit.campaigns.movement.mongo;

import java.util.UUID;
import org.konbit.campaigns.mongo.KeptCopies;
import org.konbit.campaigns.movement.People;
import org.konbit.campaigns.movement.Person;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** People in the database. */
@Component
class KnownPeople extends KeptCopies<UUID, Person> implements People {
    KnownPeople(MongoOperations mongo) {
        super(mongo, "people", Person.class, Person::id);
    }
}
