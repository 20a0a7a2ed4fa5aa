package org.konbit.collectives.assembly.mongo;

import org.konbit.collectives.assembly.Delegate;
import org.konbit.collectives.assembly.DelegateId;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class AssemblyStorage {
    @Bean
    static StoredId<DelegateId> delegateId() {
        return new StoredId<>(DelegateId.class, DelegateId::new, DelegateId::value);
    }

    @Bean
    NeededIndexes delegateIndexes() {
        return NeededIndexes.of(
                Delegate.class,
                new Index().named("collective").on("collective", Direction.ASC).on("_id", Direction.ASC),
                new Index()
                        .named("seat")
                        .on("collective", Direction.ASC)
                        .on("seat", Direction.ASC)
                        .on("ends", Direction.ASC),
                new Index().named("ends").on("collective", Direction.ASC).on("ends", Direction.ASC),
                new Index().named("into").on("into", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("person").on("person", Direction.ASC));
    }

    @Bean
    StoredOnPerson delegatesOfPerson() {
        return new StoredOnPerson(
                "delegates", "delegate", "person", "_id", "collective", "into", "seat", "from", "until");
    }
}
