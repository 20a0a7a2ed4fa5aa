package org.konbit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Seals anew what is sealed by an older master key: the wrapped keys of people, not what these sealed. One instance at a
 * time goes through all places, from where it or another stopped, until a whole round has found nothing old. Each
 * value is replaced only as it was read, so that an erased key stays erased; whoever writes an older one back meanwhile
 * is found by the next round.
 */
final class Rewrapping {
    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    static final String ID = "rewrapping";
    private static final String KEY = "key";
    private static final String DONE = "done";
    private static final String PLACE = "place";
    private static final String AFTER = "after";
    private static final String SINCE = "since";
    private static final String LOOKED = "looked";
    private static final String OLD = "old";
    private static final String SETTLED = "settled";
    private static final String REWRAPPED = "rewrapped";
    private static final String UNREADABLE = "unreadable";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";
    private static final int AT_ONCE = 100;
    private static final Duration HELD = Duration.ofSeconds(30);

    private final String here = UUID.randomUUID().toString();
    private final MongoOperations mongo;
    private final MasterKey master;
    private final MasterKeySettings settings;
    private final List<SealedPlace> places;

    Rewrapping(MongoOperations mongo, MasterKey master, MasterKeySettings settings, List<SealedPlace> places) {
        this.mongo = mongo;
        this.master = master;
        this.settings = settings;
        this.places = places;
    }

    /** How much there is still to be looked at, or was found old and may be so again: 0 when nothing old is left. */
    long left() {
        if (master.isAlone()) return 0;
        var state = state();
        if (state != null && isOf(state, master.sealing()) && state.getBoolean(DONE, false)) return 0;
        var all = places.stream()
                .mapToLong(place -> mongo.getCollection(place.collection()).estimatedDocumentCount())
                .sum();
        if (state == null || !isOf(state, master.sealing())) return all;
        return Math.max(1, all - number(state, LOOKED) + number(state, OLD));
    }

    /** Goes on with what there is to do, if no other instance does it; true when nothing old is left. */
    boolean goOn() throws InterruptedException {
        var key = master.sealing();
        if (master.isAlone()) return true;
        var known = state();
        if (known != null && isOf(known, key) && known.getBoolean(DONE, false)) return true;
        if (!isMine()) return false;
        try {
            return round(key);
        } finally {
            update(key, Updates.combine(Updates.unset(HOLDER), Updates.unset(UNTIL)));
        }
    }

    private boolean round(int key) throws InterruptedException {
        var state = state();
        if (state == null) return false;
        if (!isOf(state, key)) {
            LOG.info("What older keys sealed is sealed by {} now", MasterKey.name(key));
            state = begun(key);
        }
        var old = number(state, OLD);
        var looked = number(state, LOOKED);
        var unreadable = number(state, UNREADABLE);
        var after = state.get(AFTER);
        for (var at = (int) number(state, PLACE); at < places.size(); at++) {
            var place = places.get(at);
            while (true) {
                var batch = batch(place, after);
                if (batch.isEmpty()) break;
                var rewrapped = 0;
                for (var document : batch) {
                    switch (rewrap(place, document)) {
                        case NOT_OLD -> {}
                        case REWRAPPED -> rewrapped++;
                        case OVERTAKEN -> old++;
                        case UNREADABLE -> unreadable++;
                    }
                }
                old += rewrapped;
                looked += batch.size();
                after = batch.getLast().get("_id");
                var stillMine = update(
                        key,
                        Updates.combine(
                                Updates.set(PLACE, at),
                                Updates.set(AFTER, after),
                                Updates.set(LOOKED, looked),
                                Updates.set(OLD, old),
                                Updates.inc(REWRAPPED, rewrapped),
                                Updates.set(UNREADABLE, unreadable)));
                if (!stillMine || !isMine()) return false;
                Thread.sleep(Duration.ofMillis(rewrapped * 1000L / settings.aSecond()));
                if (master.reread() && master.sealing() != key) return false;
            }
            after = null;
            update(key, Updates.combine(Updates.set(PLACE, at + 1), Updates.unset(AFTER)));
        }
        return ended(key, old);
    }

    /**
     * A round that found nothing is the last, if at its begin it was long ago that anything old was found: by then all
     * instances have read of the key, and what was read with an older one is written or given up.
     */
    private boolean ended(int key, long old) {
        var state = state();
        if (state == null || !isOf(state, key)) return false;
        if (old == 0 && state.getBoolean(SETTLED, false)) {
            update(key, Updates.set(DONE, true));
            LOG.info(
                    "Nothing is sealed by an older key any more: {} were sealed by {}, {} could not be opened",
                    number(state, REWRAPPED),
                    MasterKey.name(key),
                    number(state, UNREADABLE));
            return true;
        }
        nextRound(key, old);
        return false;
    }

    private Document begun(int key) {
        mongo.getCollection(KnownByItsKey.COLLECTION)
                .updateOne(
                        Filters.and(Filters.eq("_id", ID), Filters.eq(HOLDER, here)),
                        Updates.combine(
                                Updates.set(KEY, key),
                                Updates.currentDate(SINCE),
                                Updates.set(DONE, false),
                                Updates.set(SETTLED, false),
                                Updates.set(REWRAPPED, 0L),
                                first()));
        return new Document(KEY, key);
    }

    private void nextRound(int key, long old) {
        if (old > 0) {
            update(key, Updates.combine(Updates.currentDate(SINCE), Updates.set(SETTLED, false), first()));
            return;
        }
        var ago = new Document("$subtract", List.of("$$NOW", settings.settles().toMillis()));
        var settled = collection()
                        .countDocuments(Filters.and(
                                Filters.eq("_id", ID), Filters.expr(new Document("$lte", List.of("$" + SINCE, ago)))))
                == 1;
        update(key, Updates.combine(Updates.set(SETTLED, settled), first()));
    }

    private static Bson first() {
        return Updates.combine(
                Updates.set(PLACE, 0),
                Updates.unset(AFTER),
                Updates.set(OLD, 0L),
                Updates.set(LOOKED, 0L),
                Updates.set(UNREADABLE, 0L));
    }

    private enum Outcome {
        NOT_OLD,
        REWRAPPED,
        /** Written by somebody else since it was read. */
        OVERTAKEN,
        UNREADABLE
    }

    private List<Document> batch(SealedPlace place, @Nullable Object after) {
        var fields = new ArrayList<>(place.needs());
        fields.add(place.field());
        return mongo.getCollection(place.collection())
                .find(after == null ? Filters.empty() : Filters.gt("_id", after))
                .projection(Projections.include(fields))
                .sort(Sorts.ascending("_id"))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
    }

    private Outcome rewrap(SealedPlace place, Document document) {
        var value = document.getEmbedded(List.of(place.field().split("\\.")), Object.class);
        if (value == null || !isOld(value)) return Outcome.NOT_OLD;
        try {
            var bound = place.boundTo().apply(document).getBytes(UTF_8);
            var replaced = mongo.getCollection(place.collection())
                    .updateOne(
                            Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(place.field(), value)),
                            Updates.set(place.field(), anew(value, bound)));
            return replaced.getMatchedCount() == 1 ? Outcome.REWRAPPED : Outcome.OVERTAKEN;
        } catch (Unreadable e) {
            LOG.warn("What is in {} of {} can't be opened", place.field(), place.collection());
            return Outcome.UNREADABLE;
        }
    }

    private boolean isOld(Object value) {
        return switch (value) {
            case Binary binary -> master.isOld(binary.getData());
            case List<?> several -> several.stream().anyMatch(one -> one instanceof Binary && isOld(one));
            default -> false;
        };
    }

    private Object anew(Object value, byte[] bound) {
        return switch (value) {
            case Binary binary
            when isOld(binary) -> new Binary(master.seal(master.open(binary.getData(), bound), bound));
            case List<?> several ->
                several.stream().map(one -> anew(one, bound)).toList();
            default -> value;
        };
    }

    /** By the database's clock; two at once would do no harm but double work. */
    private boolean isMine() {
        collection()
                .updateOne(Filters.eq("_id", ID), Updates.setOnInsert(REWRAPPED, 0L), new UpdateOptions().upsert(true));
        var free = Filters.or(
                Filters.exists(UNTIL, false),
                Filters.eq(HOLDER, here),
                Filters.expr(new Document("$lt", List.of("$" + UNTIL, "$$NOW"))));
        var until = new Document("$add", List.of("$$NOW", HELD.toMillis()));
        return collection()
                        .updateOne(
                                Filters.and(Filters.eq("_id", ID), free),
                                List.of(new Document("$set", new Document(HOLDER, here).append(UNTIL, until))))
                        .getMatchedCount()
                == 1;
    }

    private boolean update(int key, Bson change) {
        return collection()
                        .updateOne(
                                Filters.and(Filters.eq("_id", ID), Filters.eq(HOLDER, here), Filters.eq(KEY, key)),
                                change)
                        .getMatchedCount()
                == 1;
    }

    private static boolean isOf(Document state, int key) {
        return Integer.valueOf(key).equals(state.getInteger(KEY));
    }

    private static long number(Document state, String field) {
        return state.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private @Nullable Document state() {
        return collection().find(Filters.eq("_id", ID)).first();
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(KnownByItsKey.COLLECTION);
    }
}
