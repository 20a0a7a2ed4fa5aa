package org.konbit.collectives.alternative.mongo;

import com.mongodb.client.MongoCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.AlternativeMatches;
import org.konbit.collectives.alternative.AlternativeState;
import org.konbit.collectives.alternative.TextLanguage;
import org.konbit.collectives.storage.Within;
import org.konbit.collectives.territory.GeoPoint;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** By the index of words and that of points; each query asks one of them, as MongoDB takes no two such in one. */
@Component
class MongoAlternativeMatches implements AlternativeMatches {
    /** Farther away it is as good as anywhere; in metres. */
    private static final double FARTHEST = 2_000_000;

    /** Of one query, in milliseconds. */
    private static final long LONGEST = 5_000;

    private static final double KILOMETRE = 1_000;
    private static final String SCORE = "score";
    private static final String PATH = "territory.path";
    private static final Document BY_SCORE = new Document(SCORE, new Document("$meta", "textScore"));
    private static final Document SHARED = new Document("state", AlternativeState.SHARED.name());

    private final MongoTemplate mongo;

    MongoAlternativeMatches(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private MongoCollection<Document> alternatives() {
        return mongo.getCollection(mongo.getCollectionName(Alternative.class));
    }

    @Override
    public Map<AlternativeId, Double> byWords(String words, TextLanguage language, int most) {
        var search = new Document("$search", plain(words)).append("$language", language.code());
        var written = language == TextLanguage.NONE
                ? new Document("$in", Arrays.asList(language.code(), null))
                : language.code();
        var wanted = new Document(SHARED).append("$text", search).append("textLanguage", written);
        var found = new HashMap<AlternativeId, Double>();
        alternatives()
                .find(wanted)
                .maxTime(LONGEST, TimeUnit.MILLISECONDS)
                .projection(new Document("_id", 1).append(SCORE, BY_SCORE.get(SCORE)))
                .sort(new Document(BY_SCORE).append("_id", 1))
                .limit(most)
                .forEach(one -> found.put(id(one), one.get(SCORE, Number.class).doubleValue()));
        return found;
    }

    /** Nothing that somebody asks for is a phrase or a word to leave out. */
    private static String plain(String words) {
        return words.replace('"', ' ').replace('-', ' ');
    }

    @Override
    public Map<AlternativeId, Double> nearest(GeoPoint from, int most) {
        return distances(from, SHARED, most);
    }

    @Override
    public Map<AlternativeId, Double> distances(GeoPoint from, Collection<AlternativeId> of) {
        if (of.isEmpty()) return Map.of();
        var ids = of.stream().map(AlternativeId::value).toList();
        return distances(from, new Document("_id", new Document("$in", ids)), ids.size());
    }

    private Map<AlternativeId, Double> distances(GeoPoint from, Document which, int most) {
        var point = new Document("type", from.type()).append("coordinates", from.coordinates());
        var near = new Document("near", point)
                .append("key", "point")
                .append("spherical", true)
                .append("distanceField", SCORE)
                .append("maxDistance", FARTHEST)
                .append("query", which);
        var found = new HashMap<AlternativeId, Double>();
        alternatives()
                .aggregate(List.of(
                        new Document("$geoNear", near),
                        new Document("$limit", most),
                        new Document("$project", new Document(SCORE, 1))))
                .maxTime(LONGEST, TimeUnit.MILLISECONDS)
                .forEach(one -> found.put(id(one), one.get(SCORE, Number.class).doubleValue() / KILOMETRE));
        return found;
    }

    private static AlternativeId id(Document one) {
        return new AlternativeId(one.get("_id", UUID.class));
    }

    @Override
    public List<Alternative> within(String path, int most) {
        var wanted = new Criteria()
                .andOperator(Criteria.where("state").is(AlternativeState.SHARED), Within.path(PATH, path));
        return mongo.find(Query.query(wanted).with(Sort.by(PATH, "_id")).limit(most), Alternative.class);
    }
}
