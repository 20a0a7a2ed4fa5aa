package org.konbit.http.idempotency;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.instances.Hold;
import org.konbit.instances.LivingInstances;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.SealedPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import tools.jackson.databind.json.JsonMapper;

/** Who does a keyed request now, and what was answered; kept sealed for 24 hours. */
final class KeptAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final String COLLECTION = "idempotency";
    private static final String HASH = "hash";
    private static final String AT = "at";
    private static final String ANSWER = "answer";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MongoTemplate mongo;
    private final MasterKey master;
    private final LivingInstances instances;
    private final Clock clock;

    KeptAnswers(MongoTemplate mongo, MasterKey master, LivingInstances instances, Clock clock) {
        this.mongo = mongo;
        this.master = master;
        this.instances = instances;
        this.clock = clock;
    }

    /** What a key stands for at this moment. */
    sealed interface Found {
        record Mine(Claim claim) implements Found {}

        record Answered(byte[] hash, KeptAnswer answer) implements Found {
            boolean isFor(byte[] otherHash) {
                return Arrays.equals(hash, otherHash);
            }
        }

        record BeingDone() implements Found {}
    }

    /** The right to do a request and to keep its answer. */
    record Claim(String id, Hold hold) {}

    static NeededIndexes indexes() {
        return NeededIndexes.of(COLLECTION, new Index(AT, Sort.Direction.ASC).expire(KEPT));
    }

    static SealedPlace sealed() {
        return SealedPlace.of(COLLECTION, ANSWER, document -> bound(document.getString("_id")));
    }

    /** Claims the key; a claim of an instance that died is taken over. */
    Found claim(String id) {
        var claim = new Claim(id, instances.take());
        try {
            var found = claim(claim);
            if (!(found instanceof Found.Mine)) instances.letGo(claim.hold());
            return found;
        } catch (RuntimeException e) {
            // It may be stored all the same.
            instances.letGo(claim.hold());
            instances.owe(() -> delete(claim));
            throw e;
        }
    }

    private Found claim(Claim claim) {
        var document = new Document("_id", claim.id())
                .append(Hold.FIELD, claim.hold().asDocument())
                .append(AT, Date.from(clock.instant()));
        try {
            collection().insertOne(document);
            return new Found.Mine(claim);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
        var there = collection().find(Filters.eq("_id", claim.id())).first();
        if (there == null) return new Found.BeingDone();
        var answer = there.get(ANSWER, Binary.class);
        if (answer != null)
            return new Found.Answered(there.get(HASH, Binary.class).getData(), open(claim.id(), answer));
        return takeOver(claim, there) ? new Found.Mine(claim) : new Found.BeingDone();
    }

    /** As it was found, so that one which was taken since is not taken from whoever took it. */
    private boolean takeOver(Claim claim, Document there) {
        var abandoned = Filters.and(
                Filters.eq("_id", claim.id()),
                Filters.exists(ANSWER, false),
                Filters.eq(Hold.FIELD, there.get(Hold.FIELD)),
                // Version 0.1 before this one had leases instead of holders.
                Filters.or(Filters.exists(Hold.FIELD), Filters.lt("until", Date.from(clock.instant()))),
                instances.isAbandoned());
        return collection()
                        .updateOne(
                                abandoned, Updates.set(Hold.FIELD, claim.hold().asDocument()))
                        .getMatchedCount()
                == 1;
    }

    /** Within a transaction, if there is one; false when another has taken the claim over. */
    boolean keep(Claim claim, byte[] hash, KeptAnswer answer) {
        var sealed = master.seal(JSON.writeValueAsBytes(answer), place(claim.id()));
        return collection()
                        .updateOne(
                                mine(claim),
                                Updates.combine(
                                        Updates.set(HASH, new Binary(hash)), Updates.set(ANSWER, new Binary(sealed))))
                        .getMatchedCount()
                == 1;
    }

    /** What was claimed is done, and its answer kept. */
    void settled(Claim claim) {
        instances.letGo(claim.hold());
    }

    /** When it can't be kept now: the effect is there, and can't be undone for want of a note. */
    void keepLater(Claim claim, byte[] hash, KeptAnswer answer) {
        instances.owe(() -> {
            keep(claim, hash, answer);
            instances.letGo(claim.hold());
        });
    }

    /** The next who brings the key may do it; while the database is away that is noted as soon as it is back. */
    void giveUp(Claim claim) {
        instances.letGo(claim.hold());
        try {
            delete(claim);
        } catch (RuntimeException e) {
            LOG.warn("A claim is given up later: {}", e.toString());
            instances.owe(() -> delete(claim));
        }
    }

    private void delete(Claim claim) {
        collection().deleteOne(mine(claim));
    }

    /** One whose answer is kept is not given up: a write whose own answer was lost may have been done. */
    private static Bson mine(Claim claim) {
        return Filters.and(Filters.eq("_id", claim.id()), claim.hold().isStored(), Filters.exists(ANSWER, false));
    }

    private KeptAnswer open(String id, Binary sealed) {
        return JSON.readValue(master.open(sealed.getData(), place(id)), KeptAnswer.class);
    }

    private static byte[] place(String id) {
        return bound(id).getBytes(StandardCharsets.UTF_8);
    }

    private static String bound(String id) {
        return COLLECTION + "/" + id;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
