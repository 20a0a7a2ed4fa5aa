package org.konbit.collectives.territory.mongo;

import org.konbit.collectives.territory.Territory;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.GeoSpatialIndexType;
import org.springframework.data.mongodb.core.index.GeospatialIndex;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;

@Configuration(proxyBeanMethods = false)
class TerritoryStorage {
    @Bean
    NeededIndexes territoryWordIndexes() {
        return NeededIndexes.of(
                MongoKnownWords.COLLECTION,
                new Index().named("spellings").on(MongoKnownWords.SPELLINGS, Direction.ASC));
    }

    @Bean
    NeededIndexes outlineIndexes() {
        return NeededIndexes.of(
                MongoOutlines.COLLECTION,
                new GeospatialIndex(MongoOutlines.OUTLINE).named("around").typed(GeoSpatialIndexType.GEO_2DSPHERE));
    }

    @Bean
    NeededIndexes territoryIndexes() {
        return NeededIndexes.of(
                Territory.class,
                new Index().named("parent").on("parent", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("words").on("words", Direction.ASC),
                new Index()
                        .named("behind")
                        .on("dependantsBehind", Direction.ASC)
                        .on("path", Direction.ASC)
                        .partial(PartialIndexFilter.of(
                                Criteria.where("dependantsBehind").is(true))));
    }
}
