package org.konbit.collectives.practice.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.practice.Practice;
import org.konbit.collectives.practice.PracticeCounts;
import org.konbit.collectives.storage.Within;
import org.konbit.collectives.territory.TerritoryRef;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoPracticeCounts implements PracticeCounts {
    private static final String DISSOLVED = "dissolved";

    private final MongoTemplate mongo;

    MongoPracticeCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Long> of(Collection<String> techniques, @Nullable String path) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(Criteria.where("technique").in(techniques));
        wanted.add(Criteria.where(DISSOLVED).ne(true));
        if (path != null) wanted.add(Within.path("territory.path", path));
        var counts = new HashMap<String, Long>();
        mongo.getCollection(mongo.getCollectionName(Practice.class))
                .aggregate(List.of(
                        new Document(
                                "$match", new Criteria().andOperator(wanted).getCriteriaObject()),
                        new Document(
                                "$group", new Document("_id", "$technique").append("count", new Document("$sum", 1L)))))
                .forEach(group -> counts.put(group.getString("_id"), group.getLong("count")));
        return counts;
    }

    @Override
    public void follow(CollectiveId collective, TerritoryRef there, boolean dissolved) {
        mongo.updateMulti(
                Query.query(Criteria.where("collective").is(collective)),
                Update.update("territory", there).set(DISSOLVED, dissolved),
                Practice.class);
    }

    @Override
    public void follow(TerritoryRef territory) {
        mongo.updateMulti(
                Query.query(Criteria.where("territory.code").is(territory.code())),
                Update.update("territory.path", territory.path()),
                Practice.class);
    }
}
