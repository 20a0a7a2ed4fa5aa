package org.konbit.collectives.alternative.mongo;

import org.konbit.collectives.alternative.Adoption;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.TextLanguage;
import org.konbit.collectives.life.OwnedByCollective;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.GeoSpatialIndexType;
import org.springframework.data.mongodb.core.index.GeospatialIndex;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.TextIndexDefinition;

@Configuration(proxyBeanMethods = false)
class AlternativeStorage {
    @Bean
    static StoredId<AlternativeId> alternativeId() {
        return new StoredId<>(AlternativeId.class, AlternativeId::new, AlternativeId::value);
    }

    @Bean
    OwnedByCollective alternativesOwned() {
        return new OwnedByCollective(
                "alternatives", "alternative", "collective", "root", "adaptation", "practice", "territory", "state");
    }

    @Bean
    NeededIndexes alternativeIndexes() {
        return NeededIndexes.of(
                Alternative.class,
                new Index().named("root").on("root", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("within").on("territory.path", Direction.ASC).on("_id", Direction.ASC),
                new Index()
                        .named("territory")
                        .on("territory.code", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index().named("collective").on("collective", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("state").on("state", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("origin").on("adaptation.of", Direction.ASC).sparse(),
                new GeospatialIndex("point")
                        .typed(GeoSpatialIndexType.GEO_2DSPHERE)
                        .named("point"),
                // Without a language that MongoDB knows, words are compared as they are.
                TextIndexDefinition.builder()
                        .named("texts")
                        .onField("practice.problem", 10F)
                        .onField("practice.title", 5F)
                        .onField("practice.practice", 2F)
                        .onField("practice.conditions")
                        .onField("practice.specifics")
                        .onField("practice.fits.soils")
                        .withDefaultLanguage(TextLanguage.NONE.code())
                        .withLanguageOverride("textLanguage")
                        .build());
    }

    @Bean
    NeededIndexes adoptionIndexes() {
        return NeededIndexes.of(
                Adoption.class,
                new Index().named("collective").on("collective", Direction.ASC).on("alternative", Direction.ASC),
                new Index().named("alternative").on("alternative", Direction.ASC),
                new Index().named("territory").on("territory.code", Direction.ASC));
    }
}
