package org.konbit.collectives.media.mongo;

import org.konbit.collectives.media.Medium;
import org.konbit.collectives.media.MediumId;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MediaStorage {
    @Bean
    static StoredId<MediumId> mediumId() {
        return new StoredId<>(MediumId.class, MediumId::new, MediumId::value);
    }

    @Bean
    NeededIndexes mediaIndexes() {
        return NeededIndexes.of(
                Medium.class,
                new Index()
                        .named("owner")
                        .on("owner", Direction.ASC)
                        .on("state", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index().named("state").on("state", Direction.ASC).on("since", Direction.ASC),
                new Index().named("by").on("by", Direction.ASC));
    }

    /** What is seen or heard is the collective's: who brought it is handed over, with when. */
    @Bean
    StoredOnPerson mediaOfPerson() {
        return new StoredOnPerson("mediaBrought", "medium", "by", "_id", "owner", "format", "since");
    }
}
