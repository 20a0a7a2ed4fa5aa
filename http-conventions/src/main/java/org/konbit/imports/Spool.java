package org.konbit.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.SealedPlace;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded files in sealed parts, and beside them the rows that wait; all of it gone when an import ends. */
final class Spool {
    static final int PART_BYTES = 256 * 1024;
    private static final String COLLECTION = "import_spool";
    private static final String DATA = "data";
    private static final String PART = ":part:";
    private static final String WAITING = ":waiting:";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private final MongoTemplate mongo;
    private final MasterKey master;

    Spool(MongoTemplate mongo, MasterKey master) {
        this.mongo = mongo;
        this.master = master;
    }

    static SealedPlace sealed() {
        return SealedPlace.of(COLLECTION, DATA, document -> bound(document.getString("_id")));
    }

    void write(String importId, int part, byte[] bytes) {
        put(importId + PART + "%08d".formatted(part), bytes);
    }

    /** The whole file again, one part in memory at a time. */
    InputStream read(String importId) {
        return new SpooledFile(part -> get(importId + PART + "%08d".formatted(part)));
    }

    /** @param batch the number of the first row, so that batches are in order */
    void keepWaiting(String importId, long batch, List<Row> rows) {
        put(importId + WAITING + "%019d".formatted(batch), JSON.writeValueAsBytes(rows));
    }

    /** Names of the batches that wait, the oldest first. */
    List<String> waiting(String importId) {
        var query = startingWith(importId + WAITING).with(Sort.by("_id"));
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    List<Row> waitingRows(String batch) {
        return get(batch).map(json -> JSON.readValue(json, ROWS)).orElse(List.of());
    }

    void replaceWaiting(String batch, List<Row> rows) {
        if (rows.isEmpty()) mongo.remove(Query.query(Criteria.where("_id").is(batch)), COLLECTION);
        else put(batch, JSON.writeValueAsBytes(rows));
    }

    void delete(String importId) {
        mongo.remove(startingWith(importId + ":"), COLLECTION);
    }

    private static Query startingWith(String prefix) {
        return Query.query(Criteria.where("_id").gte(prefix).lt(prefix + "\uffff"));
    }

    private void put(String id, byte[] clear) {
        mongo.save(new Document("_id", id).append(DATA, new Binary(master.seal(clear, place(id)))), COLLECTION);
    }

    private Optional<byte[]> get(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(document -> master.open(document.get(DATA, Binary.class).getData(), place(id)));
    }

    private static byte[] place(String id) {
        return bound(id).getBytes(StandardCharsets.UTF_8);
    }

    private static String bound(String id) {
        return COLLECTION + "/" + id;
    }
}
