package org.konbit.collectives.alternative.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.konbit.collectives.alternative.Adoption;
import org.konbit.collectives.alternative.AdoptionCounts;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoAdoptionCounts implements AdoptionCounts {
    private static final String DISSOLVED = "dissolved";

    private final MongoTemplate mongo;

    MongoAdoptionCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Long> byTerritory(AlternativeId alternative, int depth) {
        var codes = new Document("$slice", List.of(new Document("$split", List.of("$territory.path", "/")), depth));
        var counts = new HashMap<String, Long>();
        counted(Adoption.class, working("alternative", alternative.value()), codes)
                .forEach(group -> counts.put(String.join("/", group.getList("_id", String.class)), number(group)));
        return counts;
    }

    @Override
    public Map<AlternativeId, Long> uses(Collection<AlternativeId> alternatives) {
        var ids = new Document(
                "$in", alternatives.stream().map(AlternativeId::value).toList());
        var counts = new HashMap<AlternativeId, Long>();
        counted(Adoption.class, working("alternative", ids), "$alternative")
                .forEach(group -> counts.merge(id(group), number(group), Long::sum));
        counted(
                        Alternative.class,
                        new Document("adaptation.of", ids).append("state", new Document("$ne", "DRAFT")),
                        "$adaptation.of")
                .forEach(group -> counts.merge(id(group), number(group), Long::sum));
        return counts;
    }

    private static Document working(String field, Object value) {
        return new Document(field, value).append(DISSOLVED, new Document("$ne", true));
    }

    private Iterable<Document> counted(Class<?> of, Document which, Object by) {
        var group = new Document("_id", by).append("count", new Document("$sum", 1L));
        return mongo.getCollection(mongo.getCollectionName(of))
                .aggregate(List.of(new Document("$match", which), new Document("$group", group)));
    }

    private static AlternativeId id(Document group) {
        return new AlternativeId(group.get("_id", UUID.class));
    }

    private static long number(Document group) {
        return group.getLong("count");
    }

    @Override
    public void follow(CollectiveId collective, TerritoryRef there, boolean dissolved) {
        mongo.updateMulti(
                Query.query(Criteria.where("collective").is(collective)),
                Update.update("territory", there).set(DISSOLVED, dissolved),
                Adoption.class);
    }

    @Override
    public void follow(TerritoryRef territory) {
        mongo.updateMulti(
                Query.query(Criteria.where("territory.code").is(territory.code())),
                Update.update("territory.path", territory.path()),
                Adoption.class);
    }
}
