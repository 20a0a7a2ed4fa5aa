package org.konbit.collectives.collective.mongo;

import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.storage.StoredId;
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
class CollectiveStorage {
    @Bean
    static StoredId<CollectiveId> collectiveId() {
        return new StoredId<>(CollectiveId.class, CollectiveId::new, CollectiveId::value);
    }

    @Bean
    NeededIndexes collectiveIndexes() {
        return NeededIndexes.of(
                Collective.class,
                new Index()
                        .named("code")
                        .on("code", Direction.ASC)
                        .unique()
                        .partial(PartialIndexFilter.of(Criteria.where("code").exists(true))),
                new Index().named("within").on("territory.path", Direction.ASC).on("_id", Direction.ASC),
                new Index()
                        .named("territory")
                        .on("territory.code", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index().named("type").on("type", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("state").on("state", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("parent").on("parent", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("words").on("words", Direction.ASC),
                new GeospatialIndex("point").named("near").typed(GeoSpatialIndexType.GEO_2DSPHERE));
    }
}
