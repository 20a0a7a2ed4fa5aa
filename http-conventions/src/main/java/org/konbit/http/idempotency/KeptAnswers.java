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
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.sealing.MasterKey;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import tools.jackson.databind.json.JsonMapper;

/** Who does a keyed request now, and what was answered; kept sealed for 24 hours. */
final class KeptAnswers {
    private static final String COLLECTION = "idempotency";
    private static final String HASH = "hash";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final String AT = "at";
    private static final String ANSWER = "answer";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MongoTemplate mongo;
    private final MasterKey master;
    private final Clock clock;

    KeptAnswers(MongoTemplate mongo, MasterKey master, Clock clock) {
        this.mongo = mongo;
        this.master = master;
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
    record Claim(String id, String owner) {}

    static NeededIndexes indexes() {
        return NeededIndexes.of(COLLECTION, new Index(AT, Sort.Direction.ASC).expire(KEPT));
    }

    /** Claims the key; a claim whose holder crashed is taken over when its time is up. */
    Found claim(String id, Duration lease) {
        var now = clock.instant();
        var claim = new Claim(id, UUID.randomUUID().toString());
        var document = new Document("_id", id)
                .append(OWNER, claim.owner())
                .append(UNTIL, Date.from(now.plus(lease)))
                .append(AT, Date.from(now));
        try {
            collection().insertOne(document);
            return new Found.Mine(claim);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
        var there = collection().find(Filters.eq("_id", id)).first();
        if (there == null) return new Found.BeingDone();
        var answer = there.get(ANSWER, Binary.class);
        if (answer != null)
            return new Found.Answered(there.get(HASH, Binary.class).getData(), open(id, answer));
        return takeOver(claim, now.plus(lease)) ? new Found.Mine(claim) : new Found.BeingDone();
    }

    private boolean takeOver(Claim claim, Instant until) {
        var abandoned = Filters.and(
                Filters.eq("_id", claim.id()),
                Filters.exists(ANSWER, false),
                Filters.lt(UNTIL, Date.from(clock.instant())));
        var mine = Updates.combine(Updates.set(OWNER, claim.owner()), Updates.set(UNTIL, Date.from(until)));
        return collection().findOneAndUpdate(abandoned, mine) != null;
    }

    void keep(Claim claim, byte[] hash, KeptAnswer answer) {
        var sealed = master.seal(JSON.writeValueAsBytes(answer), place(claim.id()));
        collection()
                .updateOne(
                        mine(claim),
                        Updates.combine(Updates.set(HASH, new Binary(hash)), Updates.set(ANSWER, new Binary(sealed))));
    }

    void giveUp(Claim claim) {
        collection().deleteOne(mine(claim));
    }

    private static Bson mine(Claim claim) {
        return Filters.and(Filters.eq("_id", claim.id()), Filters.eq(OWNER, claim.owner()));
    }

    private KeptAnswer open(String id, Binary sealed) {
        return JSON.readValue(master.open(sealed.getData(), place(id)), KeptAnswer.class);
    }

    private static byte[] place(String id) {
        return (COLLECTION + "/" + id).getBytes(StandardCharsets.UTF_8);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
