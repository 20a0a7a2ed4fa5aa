package org.konbit.notifications.dispatch.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.dispatch.ChunkInHand;
import org.konbit.notifications.dispatch.Chunks;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.RelayGroup;
import org.konbit.notifications.recipient.ChannelKind;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Chunks under way. Who holds one writes under its epoch; reports may come at any time from anywhere, so every write of
 * outcomes also raises {@code revision}, and whoever finds it raised takes over what the other wrote.
 */
@Component
class MongoChunks implements Chunks {
    static final String COLLECTION = "chunks";
    /** When a chunk is to be put to Kafka again; absent while that is not needed. */
    static final String RETRY_AT = "retryAt";

    private static final String NOT_BEFORE = "notBefore";
    static final String FIRST_SENT_AT = "firstSentAt";
    static final String LAST_SENT_AT = "lastSentAt";
    static final String PARKED = "parked";
    /** How many of it were told, by language. */
    static final String TOLD = "told";
    /** When whoever holds it was last heard of. */
    private static final String CLAIMED_AT = "claimedAt";

    private final MongoOperations mongo;

    MongoChunks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<ChunkInHand> claim(ChunkId id, String owner, Instant now) {
        var claimed = chunks().findOneAndUpdate(
                        and(
                                eq("_id", id.toString()),
                                gt("queued", 0),
                                not(gt(NOT_BEFORE, Date.from(now))),
                                exists(PARKED, false)),
                        combine(
                                inc("epoch", 1L),
                                inc("attempts", 1),
                                set("owner", owner),
                                set(CLAIMED_AT, Date.from(now)),
                                min("firstTriedAt", Date.from(now)),
                                unset(RETRY_AT),
                                unset(NOT_BEFORE)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(stored -> ChunkDocuments.inHand(stored, now));
    }

    @Override
    public boolean note(ChunkInHand chunk) {
        return note(chunk, List.of());
    }

    @Override
    public boolean noteAndRetryAt(ChunkInHand chunk, Instant notBefore) {
        return note(chunk, again(notBefore));
    }

    @Override
    public boolean noteAndRestUntil(ChunkInHand chunk, Instant notBefore) {
        var updates = again(notBefore);
        updates.add(inc("attempts", -1));
        return note(chunk, updates);
    }

    private static List<Bson> again(Instant notBefore) {
        return new ArrayList<>(
                List.of(set(NOT_BEFORE, Date.from(notBefore)), set(RETRY_AT, Date.from(notBefore)), unset("owner")));
    }

    @Override
    public boolean noteAndPark(ChunkInHand chunk) {
        return note(chunk, List.of(set(PARKED, true), unset("owner")));
    }

    private boolean note(ChunkInHand chunk, List<Bson> more) {
        while (true) {
            var outcomes = chunk.outcomes();
            var updates = new ArrayList<Bson>(more);
            updates.add(set("outcomes", new Binary(outcomes)));
            ChunkDocuments.counts(outcomes).forEach((field, count) -> updates.add(set(field, count)));
            if (!chunk.failures().isEmpty()) updates.add(set("failures", ChunkDocuments.failures(chunk.failures())));
            updates.add(set(TOLD, ChunkDocuments.told(outcomes, chunk.languages())));
            if (chunk.firstSentAt() != null) updates.add(min(FIRST_SENT_AT, Date.from(chunk.firstSentAt())));
            if (chunk.lastSentAt() != null) updates.add(max(LAST_SENT_AT, Date.from(chunk.lastSentAt())));
            updates.add(inc("revision", 1L));
            updates.add(currentDate(CLAIMED_AT));
            var mine = and(eq("_id", chunk.id().toString()), eq("epoch", chunk.epoch()));
            var noted = chunks().updateOne(and(mine, eq("revision", chunk.revision())), combine(updates));
            if (noted.getMatchedCount() == 1) {
                chunk.noted();
                return true;
            }
            var stored = chunks().find(mine)
                    .projection(Projections.include("outcomes", "failures", "revision"))
                    .first();
            if (stored == null) return false;
            chunk.merge(ChunkDocuments.outcomes(stored), ChunkDocuments.failures(stored), stored.getLong("revision"));
        }
    }

    @Override
    public void unpark(UUID dispatch, Instant now) {
        chunks().updateMany(
                        and(eq("dispatch", dispatch), gt("queued", 0), eq(PARKED, true)),
                        // While it waited nobody tried: it has all its tries yet, and all its time.
                        combine(
                                unset(PARKED),
                                unset("firstTriedAt"),
                                set("attempts", 0),
                                set(RETRY_AT, Date.from(now))));
    }

    @Override
    public List<ToPublish> takeDue(Instant now, Instant again, int limit) {
        var taken = new ArrayList<ToPublish>();
        var due = chunks().find(lte(RETRY_AT, Date.from(now)))
                .projection(Projections.include("channel", "lane", RETRY_AT))
                .sort(Sorts.ascending(RETRY_AT))
                .limit(limit)
                .into(new ArrayList<>());
        for (var chunk : due) {
            var mine = chunks().updateOne(
                            and(eq("_id", chunk.getString("_id")), eq(RETRY_AT, chunk.getDate(RETRY_AT))),
                            set(RETRY_AT, Date.from(again)));
            if (mine.getMatchedCount() == 1) taken.add(toPublish(chunk));
        }
        return taken;
    }

    @Override
    public List<ToPublish> queuedFrom(UUID dispatch, int ordinal) {
        return chunks().find(and(
                        eq("dispatch", dispatch),
                        gt("queued", 0),
                        gte("_id", new ChunkId(dispatch, ordinal).toString()),
                        exists(RETRY_AT, false)))
                .projection(Projections.include("channel", "lane"))
                .map(MongoChunks::toPublish)
                .into(new ArrayList<>());
    }

    @Override
    public void report(Collection<Report> reports) {
        reports.stream()
                .collect(Collectors.groupingBy(report -> report.message().chunk()))
                .forEach((chunk, mine) -> change(chunk, stored -> apply(stored, mine)));
    }

    private static @Nullable Changed apply(Document stored, List<Report> reports) {
        // Nobody has handed over any of it yet, or it is long over and not known any more whom it was for.
        if (stored.getLong("epoch") == 0 || !stored.containsKey("outcomes")) return null;
        var outcomes = ChunkDocuments.outcomes(stored).clone();
        var failures = new HashMap<>(ChunkDocuments.failures(stored));
        var groups = ChunkDocuments.groups(stored);
        var changed = 0;
        for (var report : reports) {
            var first = report.message().recipient();
            if (first >= outcomes.length) continue;
            // A note that reached its relay has reached none of the relay's people yet; one that did not concerns all.
            if (!groups.isEmpty() && report.delivered()) continue;
            var count = groups.stream()
                    .filter(group -> group.from() == first)
                    .mapToInt(RelayGroup::count)
                    .findFirst()
                    .orElse(1);
            for (int ordinal = first; ordinal < first + count; ordinal++) {
                var before = Outcome.of(outcomes[ordinal]);
                // A report may overtake the note that the message was sent, and the first final one counts.
                if (before != Outcome.SENT && before != Outcome.QUEUED) continue;
                outcomes[ordinal] = (report.delivered() ? Outcome.DELIVERED : Outcome.FAILED).stored();
                if (!report.delivered()) failures.put(ordinal, report.code());
                changed++;
            }
        }
        return changed > 0 ? new Changed(outcomes, failures, changed) : null;
    }

    @Override
    public long requeueFailed(UUID dispatch, Instant now) {
        return changeAll(
                and(eq("dispatch", dispatch), gt("failed", 0), exists("outcomes")),
                stored -> {
                    var outcomes = ChunkDocuments.outcomes(stored).clone();
                    var changed = replace(outcomes, Outcome.FAILED, Outcome.QUEUED);
                    return new Changed(outcomes, Map.of(), changed);
                },
                combine(
                        inc("epoch", 1L),
                        set(RETRY_AT, Date.from(now)),
                        set("attempts", 0),
                        unset("firstTriedAt"),
                        unset(NOT_BEFORE)));
    }

    @Override
    public long cancelQueued(UUID dispatch, Instant idleSince) {
        return changeAll(
                and(
                        eq("dispatch", dispatch),
                        gt("queued", 0),
                        or(exists("owner", false), lte(CLAIMED_AT, Date.from(idleSince)))),
                stored -> {
                    var outcomes = ChunkDocuments.outcomes(stored).clone();
                    var changed = replace(outcomes, Outcome.QUEUED, Outcome.CANCELLED);
                    return new Changed(outcomes, ChunkDocuments.failures(stored), changed);
                },
                combine(inc("epoch", 1L), unset(RETRY_AT), unset(PARKED), unset(NOT_BEFORE)));
    }

    private static int replace(byte[] outcomes, Outcome from, Outcome to) {
        var changed = 0;
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] != from.stored()) continue;
            outcomes[i] = to.stored();
            changed++;
        }
        return changed;
    }

    private long changeAll(Bson which, Function<Document, Changed> how, Bson more) {
        var total = 0L;
        var ids = chunks().find(which)
                .projection(Projections.include("_id"))
                .map(chunk -> chunk.getString("_id"))
                .into(new ArrayList<>());
        for (var id : ids) {
            while (true) {
                var stored = chunks().find(and(eq("_id", id), which)).first();
                if (stored == null) break;
                var changed = how.apply(stored);
                if (store(stored, changed, List.of(more))) {
                    total += changed.people;
                    break;
                }
            }
        }
        return total;
    }

    private void change(ChunkId id, Function<Document, @Nullable Changed> how) {
        while (true) {
            var stored = chunks().find(eq("_id", id.toString())).first();
            if (stored == null) return;
            var changed = how.apply(stored);
            if (changed == null || store(stored, changed, List.of())) return;
        }
    }

    private boolean store(Document stored, Changed changed, List<Bson> more) {
        var updates = new ArrayList<Bson>(more);
        updates.add(set("outcomes", new Binary(changed.outcomes)));
        ChunkDocuments.counts(changed.outcomes).forEach((field, count) -> updates.add(set(field, count)));
        updates.add(set(TOLD, ChunkDocuments.told(changed.outcomes, ChunkDocuments.languages(stored))));
        updates.add(set("failures", ChunkDocuments.failures(changed.failures)));
        updates.add(inc("revision", 1L));
        var done = chunks().updateOne(
                        and(
                                eq("_id", stored.getString("_id")),
                                eq("epoch", stored.getLong("epoch")),
                                eq("revision", stored.getLong("revision"))),
                        combine(updates));
        return done.getMatchedCount() == 1;
    }

    /** What is to be stored; {@code people} of it are different from before. */
    private record Changed(byte[] outcomes, Map<Integer, String> failures, int people) {}

    private static ToPublish toPublish(Document chunk) {
        return new ToPublish(
                ChunkId.of(chunk.getString("_id")),
                ChannelKind.valueOf(chunk.getString("channel")),
                Lane.valueOf(chunk.getString("lane")));
    }

    private MongoCollection<Document> chunks() {
        return mongo.getCollection(COLLECTION);
    }
}
