package org.konbit.collectives.territory.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.Outline;
import org.konbit.collectives.territory.Outlines;
import org.konbit.outbox.Ids;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** A document for each outline; the index refuses what is none. */
@Component
class MongoOutlines implements Outlines {
    static final String COLLECTION = "outlines";
    static final String OUTLINE = "outline";
    private static final int CANNOT_BE_INDEXED = 16755;

    private final MongoTemplate mongo;

    MongoOutlines(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    @SuppressWarnings("unchecked") // what was kept from an Outline
    public Optional<Kept> find(String code) {
        return Optional.ofNullable(
                        mongo.getCollection(COLLECTION).find(eq("_id", code)).first())
                .map(found -> new Kept(
                        new Outline((List<List<List<List<Double>>>>)
                                (List<?>) found.get(OUTLINE, Document.class).getList("coordinates", List.class)),
                        found.getString("etag")));
    }

    @Override
    public boolean keep(String code, Outline outline) {
        var document = new Document("_id", code)
                .append("etag", Ids.next().toString())
                .append(OUTLINE, new Document("type", Outline.TYPE).append("coordinates", outline.coordinates()));
        try {
            mongo.execute(
                    COLLECTION, all -> all.replaceOne(eq("_id", code), document, new ReplaceOptions().upsert(true)));
            return true;
        } catch (DataAccessException e) {
            if (e.getCause() instanceof MongoWriteException refused && refused.getCode() == CANNOT_BE_INDEXED)
                return false;
            throw e;
        }
    }

    @Override
    public void remove(String code) {
        mongo.execute(COLLECTION, all -> all.deleteOne(eq("_id", code)));
    }

    @Override
    public List<String> around(GeoPoint point, int limit) {
        var position =
                new Position(point.coordinates().getFirst(), point.coordinates().getLast());
        return mongo.getCollection(COLLECTION)
                .find(Filters.geoIntersects(OUTLINE, new Point(position)))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }
}
