package org.konbit.collectives.practice.mongo;

import org.konbit.collectives.practice.Practice;
import org.konbit.collectives.practice.Technique;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class PracticeStorage {
    @Bean
    NeededIndexes techniqueIndexes() {
        return NeededIndexes.of(Technique.class, new Index().named("words").on("words", Direction.ASC));
    }

    @Bean
    NeededIndexes practiceIndexes() {
        return NeededIndexes.of(
                Practice.class,
                new Index().named("collective").on("collective", Direction.ASC).on("technique", Direction.ASC),
                new Index()
                        .named("technique")
                        .on("technique", Direction.ASC)
                        .on("territory.path", Direction.ASC)
                        .on("dissolved", Direction.ASC),
                new Index().named("territory").on("territory.code", Direction.ASC));
    }
}
