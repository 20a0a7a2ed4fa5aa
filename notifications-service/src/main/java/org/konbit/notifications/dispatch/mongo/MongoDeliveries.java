package org.konbit.notifications.dispatch.mongo;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.dispatch.Deliveries;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.Figures;
import org.konbit.notifications.dispatch.MessageId;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.recipient.ChannelKind;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Figures come from the index {@code counts} alone. */
@Component
class MongoDeliveries implements Deliveries {
    private static final String IDS = "ids";
    private static final String OUTCOMES = "outcomes";
    /** Of a dispatch whose recipients are not known any more. */
    private static final String FORGOTTEN = "forgotten";

    private static final List<String> OVER = List.of(DispatchState.DONE.name(), DispatchState.CANCELLED.name());

    private final MongoOperations mongo;

    MongoDeliveries(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Figures figures(UUID dispatch) {
        var sums = new ArrayList<BsonField>();
        ChunkDocuments.COUNTS.values().forEach(field -> sums.add(sum(field, "$" + field)));
        var fields = new ArrayList<>(ChunkDocuments.COUNTS.values());
        fields.add("channel");
        // One snapshot: an entry of the index moves when its counts change, and must not be seen twice or never.
        var channels = chunks().withReadConcern(ReadConcern.SNAPSHOT)
                .aggregate(List.of(
                        match(eq("dispatch", dispatch)),
                        project(Projections.fields(Projections.excludeId(), Projections.include(fields))),
                        group("$channel", sums)))
                .into(new ArrayList<>());
        var total = new EnumMap<Outcome, Long>(Outcome.class);
        var byChannel = new HashMap<String, Long>();
        for (var channel : channels) {
            var people = 0L;
            for (var count : ChunkDocuments.COUNTS.entrySet()) {
                var n = channel.get(count.getValue(), Number.class).longValue();
                total.merge(count.getKey(), n, Long::sum);
                people += n;
            }
            byChannel.put(channel.getString("_id").toLowerCase(Locale.ROOT), people);
        }
        var skipped = new EnumMap<Outcome, Long>(Outcome.class);
        total.forEach((outcome, n) -> {
            if (outcome.isSkipped() && n > 0) skipped.put(outcome, n);
        });
        return new Figures(
                total.getOrDefault(Outcome.QUEUED, 0L),
                total.getOrDefault(Outcome.SENT, 0L),
                total.getOrDefault(Outcome.DELIVERED, 0L),
                total.getOrDefault(Outcome.FAILED, 0L),
                skipped,
                byChannel);
    }

    @Override
    public SentTimes sentTimes(UUID dispatch) {
        var times = chunks().aggregate(List.of(
                        match(eq("dispatch", dispatch)),
                        project(Projections.fields(
                                Projections.excludeId(),
                                Projections.include(MongoChunks.FIRST_SENT_AT, MongoChunks.LAST_SENT_AT))),
                        group(
                                null,
                                min("first", "$" + MongoChunks.FIRST_SENT_AT),
                                max("last", "$" + MongoChunks.LAST_SENT_AT))))
                .first();
        return times == null
                ? new SentTimes(null, null)
                : new SentTimes(instant(times.getDate("first")), instant(times.getDate("last")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    @Override
    public boolean hasQueued(UUID dispatch) {
        return chunks().find(and(eq("dispatch", dispatch), gt("queued", 0)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public Map<String, Long> failedBy(UUID dispatch) {
        return byKey(List.of(
                match(and(eq("dispatch", dispatch), gt("failed", 0))),
                project(Projections.include("failures")),
                unwind("$failures"),
                group("$failures.c", sum("people", 1))));
    }

    @Override
    public Map<String, Long> toldByLanguage(UUID dispatch) {
        return byKey(List.of(
                match(eq("dispatch", dispatch)),
                project(new Document(
                        "told",
                        new Document(
                                "$objectToArray", new Document("$ifNull", List.of("$" + MongoChunks.TOLD, Map.of()))))),
                unwind("$told"),
                group("$told.k", sum("people", "$told.v"))));
    }

    private Map<String, Long> byKey(List<org.bson.conversions.Bson> pipeline) {
        var counts = new HashMap<String, Long>();
        for (var entry : chunks().aggregate(pipeline)) {
            counts.put(entry.getString("_id"), entry.get("people", Number.class).longValue());
        }
        return counts;
    }

    @Override
    public Optional<List<UUID>> peopleOf(ChunkId id) {
        var chunk = chunks().find(and(eq("_id", id.toString()), exists(OUTCOMES)))
                .projection(Projections.include(IDS, OUTCOMES))
                .first();
        return Optional.ofNullable(chunk).map(stored -> {
            var people = stored.getList(IDS, UUID.class);
            var outcomes = ChunkDocuments.outcomes(stored);
            return IntStream.range(0, outcomes.length)
                    .filter(i -> Outcome.of(outcomes[i]) != Outcome.CANCELLED)
                    .mapToObj(people::get)
                    .toList();
        });
    }

    @Override
    public List<Delivery> list(UUID dispatch, @Nullable MessageId after, @Nullable Outcome only, int limit) {
        var found = new ArrayList<Delivery>();
        var from = after == null ? new ChunkId(dispatch, 0) : after.chunk();
        var filter = and(eq("dispatch", dispatch), gte("_id", from.toString()), exists(OUTCOMES));
        if (only != null) filter = and(filter, gt(ChunkDocuments.COUNTS.get(only), 0));
        for (var chunk : chunks().find(filter).sort(Sorts.ascending("_id")).batchSize(20)) {
            var id = ChunkId.of(chunk.getString("_id"));
            var people = chunk.getList(IDS, UUID.class);
            var outcomes = ChunkDocuments.outcomes(chunk);
            var failures = ChunkDocuments.failures(chunk);
            var first = after != null && id.equals(after.chunk()) ? after.recipient() + 1 : 0;
            for (int i = first; i < outcomes.length; i++) {
                var outcome = Outcome.of(outcomes[i]);
                if (only != null && outcome != only) continue;
                found.add(new Delivery(
                        id.message(i),
                        people.get(i),
                        ChannelKind.valueOf(chunk.getString("channel")),
                        outcome,
                        failures.get(i)));
                if (found.size() == limit) return found;
            }
        }
        return found;
    }

    @Override
    public void forgetPeople(Instant before) {
        var dispatches = mongo.getCollection(mongo.getCollectionName(Dispatch.class));
        var old = dispatches
                .find(and(
                        lt("createdAt", Date.from(before)),
                        in("state", OVER),
                        exists("unfinished", false),
                        exists(FORGOTTEN, false)))
                .projection(Projections.include("message.action"));
        for (var dispatch : old) {
            var action = dispatch.getEmbedded(List.of("message", "action"), UUID.class);
            var isToCome = action != null
                    && dispatches
                                    .find(and(
                                            eq("message.action", action),
                                            or(
                                                    gte("message.begins", Date.from(before)),
                                                    exists("message.begins", false))))
                                    .projection(Projections.include("_id"))
                                    .first()
                            != null;
            if (isToCome) continue;
            var id = dispatch.get("_id", UUID.class);
            chunks().updateMany(
                            and(eq("dispatch", id), eq("queued", 0)),
                            combine(unset(IDS), unset(ChunkDocuments.LANGUAGES), unset(OUTCOMES), unset("groups")));
            // Lost with the next change of the dispatch, and then all this is done once more.
            dispatches.updateOne(eq("_id", id), set(FORGOTTEN, true));
        }
    }

    private MongoCollection<Document> chunks() {
        return mongo.getCollection(MongoChunks.COLLECTION);
    }
}
