package org.konbit.collectives.person.mongo;

import org.konbit.collectives.life.OwnedByCollective;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.konbit.sealing.SealedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class PersonStorage {
    /** What everyone has but those who were erased. */
    static final String PRESENT = "profile";

    @Bean
    static StoredId<PersonId> personId() {
        return new StoredId<>(PersonId.class, PersonId::new, PersonId::value);
    }

    /** By it what was merged into a record follows when that is merged further, and whoever it is sees it. */
    @Bean
    StoredOnPerson mergedRecordsOfPerson() {
        return new StoredOnPerson("mergedRecords", "person", "mergedInto", "_id", "handle", "mergedAt");
    }

    @Bean
    SealedPlace keysOfPeople() {
        return SealedPlace.ofPersonalKeys("person", "key");
    }

    /** Of each member this membership alone, and neither the name nor why they are suspended. */
    @Bean
    OwnedByCollective members() {
        return new OwnedByCollective(
                "members",
                "person",
                "memberships.collective",
                "handle",
                "memberships.$.collective",
                "memberships.$.type",
                "memberships.$.roles",
                "memberships.$.terms",
                "memberships.$.state",
                "memberships.$.since",
                "memberships.$.agreedAt");
    }

    @Bean
    NeededIndexes personIndexes() {
        return NeededIndexes.of(
                Person.class,
                new Index().named("handle").on("handle", Direction.ASC).unique(),
                new Index().named("handleKey").on("handleKey", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("due").on("due", Direction.ASC).sparse(),
                new Index().named("mergedInto").on("mergedInto", Direction.ASC).sparse(),
                new Index().named("behind").on("behind", Direction.ASC).sparse(),
                new Index().named("erased").on("erasedAt", Direction.ASC).sparse(),
                new Index()
                        .named("within")
                        .on("profile.home.territory.path", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index()
                        .named("home")
                        .on("profile.home.territory.code", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index()
                        .named("appointed")
                        .on("appointments.territory.code", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index()
                        .named("collective")
                        .on("memberships.collective", Direction.ASC)
                        .on("_id", Direction.ASC));
    }
}
