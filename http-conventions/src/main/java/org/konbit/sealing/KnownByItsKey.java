package org.konbit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Whether the master key is that of this database. With another one all would seem to go well: what is there could not
 * be read, and what came would be sealed for nobody.
 */
final class KnownByItsKey {
    static final String COLLECTION = "sealing";
    private static final String ID = "check";
    private static final String SEALED = "sealed";
    private static final String INDEX = "index";
    private static final String PLACE = "sealing/check";
    private static final byte[] TEXT = "konbit".getBytes(UTF_8);

    private final MongoOperations mongo;
    private final MasterKey master;

    KnownByItsKey(MongoOperations mongo, MasterKey master) {
        this.mongo = mongo;
        this.master = master;
    }

    static SealedPlace place() {
        return SealedPlace.of(COLLECTION, SEALED, document -> PLACE);
    }

    /** At the first time the key is noted. */
    void check() {
        var noted = noted();
        if (noted == null) {
            try {
                mongo.insert(
                        new Document("_id", ID)
                                .append(SEALED, new Binary(master.seal(TEXT, PLACE.getBytes(UTF_8))))
                                .append(INDEX, new Binary(index())),
                        COLLECTION);
                return;
            } catch (DuplicateKeyException notedByAnother) {
                noted = noted();
            }
        }
        if (noted == null) throw new IllegalStateException("What was noted of the master key is gone");
        try {
            master.open(noted.get(SEALED, Binary.class).getData(), PLACE.getBytes(UTF_8));
        } catch (Unreadable e) {
            throw new UnusableMasterKey(master.file(), "does not have the key that this database is sealed with", e);
        }
        if (!Arrays.equals(noted.get(INDEX, Binary.class).getData(), index())) {
            throw new UnusableMasterKey(
                    master.file(), "has another index key than that by which this database finds people", null);
        }
    }

    private byte[] index() {
        return master.blindIndex(PLACE, "konbit");
    }

    private @org.jspecify.annotations.Nullable Document noted() {
        return collection().find(Filters.eq("_id", ID)).first();
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
