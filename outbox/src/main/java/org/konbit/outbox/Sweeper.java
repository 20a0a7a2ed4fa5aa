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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final String WAITING_SINCE = Outbox.FIELD + ".at";
    private static final int AT_ONCE = 1000;

    private final MongoOperations mongo;
    private final WireMappings wire;
    private final Relay relay;
    private final Lease lease;
    private final Clock clock;
    private final Duration every;
    private final Duration leaveTo;
    private boolean indexed;
    private @Nullable ScheduledExecutorService timer;

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
        timer.scheduleWithFixedDelay(this::sweepSafely, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (timer == null) return;
        timer.close();
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

    /** When the oldest event that waits was stored. */
    Optional<Instant> oldest() {
        Instant oldest = null;
        for (var aggregate : wire.aggregates()) {
            var first = waiting(mongo.getCollectionName(aggregate), clock.instant(), 1);
            if (first.isEmpty()) continue;
            var at = first.getFirst().events().getFirst().at();
            if (oldest == null || at.isBefore(oldest)) oldest = at;
        }
        return Optional.ofNullable(oldest);
    }

    private void sweepSafely() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("The outbox is swept later: {}", e.toString());
        }
    }

    private void sweep() {
        if (!indexed) {
            for (var aggregate : wire.aggregates()) index(mongo.getCollectionName(aggregate));
            indexed = true;
        }
        if (!lease.isMine()) return;
        for (var aggregate : wire.aggregates()) {
            for (var batch :
                    waiting(mongo.getCollectionName(aggregate), clock.instant().minus(leaveTo), AT_ONCE)) {
                if (!relay.hasInHand(batch.id())) relay.publish(batch);
            }
        }
    }

    private List<Relay.Batch> waiting(String collection, Instant before, int atMost) {
        var found = mongo.execute(
                collection,
                documents -> documents
                        .find(Filters.and(Filters.exists(Outbox.FIELD), Filters.lte(WAITING_SINCE, Date.from(before))))
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
                        new IndexOptions()
                                .name("outbox-waiting")
                                .partialFilterExpression(Filters.exists(Outbox.FIELD))));
    }
}
