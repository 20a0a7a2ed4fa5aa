package org.konbit.campaigns.impact.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.impact.Findings;
import org.konbit.campaigns.impact.Indicator;
import org.konbit.campaigns.impact.Observation;
import org.konbit.campaigns.impact.Obstacle;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.TextIndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.TextCriteria;
import org.springframework.data.mongodb.core.query.TextQuery;
import org.springframework.stereotype.Component;

/** Obstacles, indicators and observations in the database. */
@Component
class FindingsKept implements Findings {
    private final MongoOperations mongo;

    FindingsKept(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Bean
    static NeededIndexes obstacleIndexes() {
        return NeededIndexes.of(
                "obstacle",
                new Index("campaign", Direction.ASC).on("_id", Direction.ASC),
                new Index("kind", Direction.ASC).on("_id", Direction.DESC),
                new Index("by", Direction.ASC),
                // Words as they stand: no stemming knows Creole.
                TextIndexDefinition.builder()
                        .onFields("description", "strategies.tried")
                        .withDefaultLanguage("none")
                        .withLanguageOverride("noLanguage")
                        .named("words")
                        .build());
    }

    @Bean
    static StoredOnPerson obstaclesByPerson() {
        return new StoredOnPerson("obstacles", "obstacle", "by", "campaign", "kind", "description", "at");
    }

    @Bean
    static StoredOnPerson indicatorsByPerson() {
        return new StoredOnPerson("indicators", "indicator", "by", "campaign", "name", "unit", "at");
    }

    @Bean
    static StoredOnPerson observationsByPerson() {
        return new StoredOnPerson("observations", "observation", "by", "indicator", "date", "value", "evidence", "at");
    }

    @Bean
    static NeededIndexes indicatorIndexes() {
        return NeededIndexes.of(
                "indicator",
                new Index("campaign", Direction.ASC).on("_id", Direction.ASC),
                new Index("by", Direction.ASC));
    }

    @Bean
    static NeededIndexes observationIndexes() {
        return NeededIndexes.of(
                "observation",
                new Index("indicator", Direction.ASC).on("_id", Direction.ASC),
                new Index("indicator", Direction.ASC).on("date", Direction.DESC).on("_id", Direction.DESC),
                new Index("by", Direction.ASC));
    }

    @Override
    public void add(Obstacle obstacle) {
        mongo.insert(obstacle);
    }

    @Override
    public void add(Indicator indicator) {
        mongo.insert(indicator);
    }

    @Override
    public void add(Observation observation) {
        mongo.insert(observation);
    }

    @Override
    public Optional<Indicator> indicator(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Indicator.class));
    }

    @Override
    public List<Obstacle> obstacles(CampaignId campaign, @Nullable UUID after, int limit) {
        return mongo.find(page("campaign", campaign.value(), after, limit), Obstacle.class);
    }

    @Override
    public List<Obstacle> obstaclesLike(
            Obstacle.@Nullable Kind kind, @Nullable String words, @Nullable UUID after, int limit) {
        var query = words == null
                ? new Query()
                : TextQuery.queryText(TextCriteria.forLanguage("none").matching(words));
        query.with(Sort.by(Direction.DESC, "_id")).limit(limit);
        if (kind != null) query.addCriteria(Criteria.where("kind").is(kind));
        if (after != null) query.addCriteria(Criteria.where("_id").lt(after));
        return mongo.find(query, Obstacle.class);
    }

    @Override
    public List<Indicator> indicators(CampaignId campaign, @Nullable UUID after, int limit) {
        return mongo.find(page("campaign", campaign.value(), after, limit), Indicator.class);
    }

    @Override
    public List<Observation> observations(UUID indicator, @Nullable UUID after, int limit) {
        return mongo.find(page("indicator", indicator, after, limit), Observation.class);
    }

    @Override
    public Map<UUID, Observation> latest(Collection<UUID> indicators) {
        var latest = new HashMap<UUID, Observation>();
        if (indicators.isEmpty()) return latest;
        var newestOfEach = Aggregation.newAggregation(
                Aggregation.match(Criteria.where("indicator").in(indicators)),
                Aggregation.sort(Direction.ASC, "indicator")
                        .and(Direction.DESC, "date")
                        .and(Direction.DESC, "_id"),
                Aggregation.group("indicator").first("_id").as("newest"));
        var ids = mongo.aggregate(newestOfEach, "observation", Document.class).getMappedResults().stream()
                .map(found -> found.get("newest", UUID.class))
                .toList();
        for (var observation : mongo.find(Query.query(Criteria.where("_id").in(ids)), Observation.class)) {
            latest.put(observation.indicator(), observation);
        }
        return latest;
    }

    private static Query page(String field, UUID value, @Nullable UUID after, int limit) {
        var query = Query.query(Criteria.where(field).is(value))
                .with(Sort.by("_id"))
                .limit(limit);
        if (after != null) query.addCriteria(Criteria.where("_id").gt(after));
        return query;
    }
}
