package org.konbit.collectives.collective.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveSearch;
import org.konbit.collectives.collective.CollectiveState;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.storage.Within;
import org.konbit.collectives.territory.GeoPoint;
import org.springframework.data.domain.Sort;
import org.springframework.data.geo.Metrics;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.geo.GeoJsonPoint;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.NearQuery;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoCollectiveSearch implements CollectiveSearch {
    private static final String PATH = "territory.path";
    private static final String PARENT = "parent";

    private final MongoTemplate mongo;

    MongoCollectiveSearch(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Collective> matching(Wanted wanted, @Nullable Position after, int limit) {
        var all = new ArrayList<Criteria>();
        if (wanted.among() != null) {
            all.add(Criteria.where("_id")
                    .in(wanted.among().stream().map(CollectiveId::value).toList()));
        }
        if (wanted.path() != null) all.add(Within.path(PATH, wanted.path()));
        if (wanted.type() != null) all.add(Criteria.where("type").is(wanted.type()));
        if (wanted.state() != null) all.add(Criteria.where("state").is(wanted.state()));
        wanted.words().forEach(word -> all.add(Criteria.where("words").regex("^" + word)));
        boolean byPath = wanted.path() != null;
        if (after != null) {
            all.add(
                    byPath
                            ? Within.after(PATH, after.path(), after.id())
                            : Criteria.where("_id").gt(after.id()));
        }
        var query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        return mongo.find(
                query.with(byPath ? Sort.by(PATH, "_id") : Sort.by("_id")).limit(limit), Collective.class);
    }

    @Override
    public List<Near> nearest(GeoPoint to, @Nullable CollectiveType type, double withinKm, int limit) {
        var wanted = Criteria.where("state").ne(CollectiveState.DISSOLVED);
        if (type != null) wanted = wanted.and("type").is(type);
        var near = NearQuery.near(
                        new GeoJsonPoint(
                                to.coordinates().getFirst(), to.coordinates().getLast()),
                        Metrics.KILOMETERS)
                .maxDistance(withinKm)
                .query(Query.query(wanted))
                .limit(limit)
                .spherical(true);
        return mongo.geoNear(near, Collective.class).getContent().stream()
                .map(found -> new Near(found.getContent(), found.getDistance().getValue()))
                .toList();
    }

    @Override
    public List<CollectiveId> below(Collection<CollectiveId> parents, int limit) {
        var query = Query.query(belowAny(parents)).limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(Collective.class)).stream()
                .map(row -> new CollectiveId(row.get("_id", UUID.class)))
                .toList();
    }

    @Override
    public Map<CollectiveId, Long> countsBelow(Collection<CollectiveId> parents) {
        if (parents.isEmpty()) return Map.of();
        var counted = mongo.aggregate(
                Aggregation.newAggregation(
                        Aggregation.match(belowAny(parents)),
                        Aggregation.group(PARENT).count().as("below")),
                mongo.getCollectionName(Collective.class),
                Document.class);
        var below = new HashMap<CollectiveId, Long>();
        counted.forEach(row -> below.put(
                new CollectiveId(row.get("_id", UUID.class)),
                row.get("below", Number.class).longValue()));
        return below;
    }

    private static Criteria belowAny(Collection<CollectiveId> parents) {
        return Criteria.where(PARENT)
                .in(parents.stream().map(CollectiveId::value).toList());
    }
}
