package org.konbit.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Publishes what was stored but not published at once: after a crash, an outage, or when too much came together.
 *
 * <p>It asks only the partial index of documents that have events, and only one instance sweeps at a time.
 */
class Sweeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    // Of the first event in the row: one index entry a document, and a page is found without passing the rest.
    private static final String WAITING_SINCE = Outbox.FIELD + ".0.at";
    private static final int AT_ONCE = 1000;
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration ROOM_WITHIN = Duration.ofSeconds(2);

    private final MongoOperations mongo;
    private final WireMappings wire;
    private final Relay relay;
    private final Lease lease;
    private final Clock clock;
    private final Duration every;
    private final Duration leaveTo;
    private boolean indexed;
    private volatile @Nullable Instant oldest;
    private volatile @Nullable ScheduledExecutorService timer;

    /** @param leaveTo how old an event must be before it is taken to be forgotten by the instance that stored it */
    Sweeper(
            MongoOperations mongo,
            WireMappings wire,
            Relay relay,
            Lease lease,
            Clock clock,
            Duration every,
            Duration leaveTo) {
        this.mongo = mongo;
        this.wire = wire;
        this.relay = relay;
        this.lease = lease;
        this.clock = clock;
        this.every = every;
        this.leaveTo = leaveTo;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox-sweeper").daemon().factory());
        timer.execute(this::sweepAndAgain);
    }

    /** Without waiting: a sweep that hangs on a database that is away has nothing to lose. */
    @Override
    public void stop() {
        if (timer == null) return;
        timer.shutdownNow();
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 200;
    }

    /** How long the oldest event has been waiting, as the last sweep saw it; asks no database, which may be away. */
    Duration longestWait() {
        var since = oldest;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private void sweepAndAgain() {
        var next = every;
        try {
            if (sweep()) next = SOON;
        } catch (RuntimeException e) {
            log.warn("The outbox is swept later: {}", e.toString());
        }
        var running = timer;
        if (running != null) running.schedule(this::sweepAndAgain, next.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether there was more than one sweep takes, and it gets on, as after an outage. */
    private boolean sweep() {
        if (!indexed) {
            for (var aggregate : wire.aggregates()) index(mongo.getCollectionName(aggregate));
            indexed = true;
        }
        var forgotten = clock.instant().minus(leaveTo);
        var since = findOldest();
        oldest = since;
        if (since == null || since.isAfter(forgotten) || !lease.isMine()) return false;
        boolean more = false;
        for (var aggregate : wire.aggregates()) more |= drain(mongo.getCollectionName(aggregate), forgotten);
        return more;
    }

    /** Page by page while the relay gets on; whether something is left. */
    private boolean drain(String collection, Instant forgotten) {
        var from = Instant.EPOCH;
        var before = Set.<Object>of();
        while (isRunning() && lease.isMine()) {
            if (!relay.hasRoomWithin(ROOM_WITHIN)) return true;
            // Asked before the database: what is found may be published, and let go, by the time it is looked at.
            var inHand = relay.inHand();
            var page = AT_ONCE + inHand.size();
            var found = waiting(collection, from, forgotten, page);
            var ids = found.stream().map(Relay.Batch::id).collect(Collectors.toSet());
            // What was stored at one instant and fails at once would be found again and again.
            if (before.containsAll(ids)) return false;
            before = ids;
            for (var batch : found) {
                if (!inHand.contains(batch.id()) && !relay.hasInHand(batch.id())) relay.publish(batch);
            }
            if (found.size() < page) return false;
            from = since(found.getLast());
        }
        return false;
    }

    private @Nullable Instant findOldest() {
        Instant first = null;
        for (var aggregate : wire.aggregates()) {
            for (var batch : waiting(mongo.getCollectionName(aggregate), Instant.EPOCH, clock.instant(), 1)) {
                var at = since(batch);
                if (first == null || at.isBefore(first)) first = at;
            }
        }
        return first;
    }

    private static Instant since(Relay.Batch batch) {
        return batch.events().getFirst().at();
    }

    private List<Relay.Batch> waiting(String collection, Instant from, Instant to, int atMost) {
        var found = mongo.execute(
                collection,
                documents -> documents
                        .find(Filters.and(
                                Filters.exists(Outbox.FIELD),
                                Filters.gte(WAITING_SINCE, Date.from(from)),
                                Filters.lte(WAITING_SINCE, Date.from(to))))
                        .projection(Projections.include(Outbox.FIELD))
                        .sort(Sorts.ascending(WAITING_SINCE))
                        .limit(atMost)
                        .into(new ArrayList<Document>()));
        if (found == null) return List.of();
        return found.stream()
                .map(document -> new Relay.Batch(
                        collection,
                        Objects.requireNonNull(document.get("_id")),
                        document.getList(Outbox.FIELD, Document.class).stream()
                                .map(StoredEvent::of)
                                .toList()))
                .toList();
    }

    private void index(String collection) {
        mongo.execute(
                collection,
                documents -> documents.createIndex(
                        Indexes.ascending(WAITING_SINCE),
                        new IndexOptions().name("outbox-first").partialFilterExpression(Filters.exists(Outbox.FIELD))));
    }
}
