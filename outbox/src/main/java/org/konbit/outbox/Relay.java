package org.konbit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes events that are already stored, and removes them from their documents once the broker has them.
 *
 * <p>Two threads: one hands records to the pipelined producer, one removes what was acknowledged, as many documents in
 * one write as there are. What is not published here, for whatever reason, stays in its document for the sweeper.
 */
class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int WAITING_AT_MOST = 20_000;
    private static final int REMOVED_AT_ONCE = 500;
    private static final int ENOUGH_IN_HAND = 4_000;
    private static final Duration DRAIN = Duration.ofSeconds(15);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Pruning pruning;
    private final String topicPrefix;
    private final String source;
    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final BlockingQueue<Batch> acknowledged = new LinkedBlockingQueue<>();
    private final ConcurrentMap<Object, Integer> inHand = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread publisher;
    private @Nullable Thread pruner;

    Relay(Supplier<Producer<byte[], byte[]>> producers, Pruning pruning, String topicPrefix, String source) {
        this.producers = producers;
        this.pruning = pruning;
        this.topicPrefix = topicPrefix;
        this.source = source;
    }

    /** Events of one document, in order. */
    record Batch(String collection, Object id, List<StoredEvent> events) {}

    /** Takes a document's events without waiting; when there are too many in hand the sweeper takes these later. */
    void publish(Batch batch) {
        if (!running) return;
        inHand.merge(batch.id(), 1, Integer::sum);
        if (!waiting.offer(batch)) letGo(batch);
    }

    /** Waits until there is room for what was forgotten; false when its patience ends, or somebody ends it. */
    boolean hasRoomWithin(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (inHand.size() >= ENOUGH_IN_HAND) {
            // An interrupted thread can't be parked.
            var isEnded = !running || Thread.currentThread().isInterrupted();
            if (isEnded || System.nanoTime() > deadline) return false;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return true;
    }

    boolean hasInHand(Object id) {
        return inHand.containsKey(id);
    }

    /** The ids of the documents whose events are being published at this moment. */
    Set<Object> inHand() {
        return Set.copyOf(inHand.keySet());
    }

    @Override
    public void start() {
        running = true;
        publisher = Thread.ofPlatform().name("outbox-publisher").start(this::publishWaiting);
        pruner = Thread.ofPlatform().name("outbox-pruner").start(this::removeAcknowledged);
    }

    /** Publishes and removes what is in hand, for a bounded time; the rest stays for the sweeper of another start. */
    @Override
    public void stop() {
        running = false;
        var deadline = System.nanoTime() + DRAIN.toNanos();
        join(publisher, deadline);
        join(pruner, deadline);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started before, and stopped after, whatever writes aggregates. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }

    private void publishWaiting() {
        try (var producer = opened()) {
            while (running || !waiting.isEmpty()) {
                var batch = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (batch != null) send(producer, batch);
            }
            producer.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No producer can be made while no broker's name resolves: a start at such a time must not end all publishing. */
    private Producer<byte[], byte[]> opened() throws InterruptedException {
        while (true) {
            try {
                return producers.get();
            } catch (RuntimeException e) {
                log.warn("Events wait, as the broker can't be spoken to: {}", e.toString());
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private void send(Producer<byte[], byte[]> producer, Batch batch) {
        var left = new AtomicInteger(batch.events().size());
        var failed = new AtomicInteger();
        for (var event : batch.events()) {
            try {
                producer.send(event.toRecord(topicPrefix, source), (metadata, failure) -> {
                    if (failure != null) {
                        failed.incrementAndGet();
                        log.warn("Event {} is not published yet: {}", event.id(), failure.toString());
                    }
                    if (left.decrementAndGet() == 0) settle(batch, failed.get() == 0);
                });
            } catch (RuntimeException e) {
                log.warn(
                        "Event {} and those behind it in {} are not published yet: {}",
                        event.id(),
                        batch.id(),
                        e.toString());
                letGo(batch);
                return;
            }
        }
    }

    private void settle(Batch batch, boolean published) {
        if (published) acknowledged.add(batch);
        else letGo(batch);
    }

    private void removeAcknowledged() {
        var batches = new ArrayList<Batch>(REMOVED_AT_ONCE);
        try {
            while (running || publisherIsAlive() || !acknowledged.isEmpty()) {
                var first = acknowledged.poll(50, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batches.add(first);
                acknowledged.drainTo(batches, REMOVED_AT_ONCE - 1);
                remove(batches);
                batches.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove(List<Batch> batches) {
        try {
            // Before the first ones are let go, so that the sweeper at no moment takes the next to be forgotten.
            pruning.remove(batches).forEach(this::publish);
        } catch (RuntimeException e) {
            log.warn("{} documents keep published events until the next sweep: {}", batches.size(), e.toString());
        } finally {
            batches.forEach(this::letGo);
        }
    }

    private void letGo(Batch batch) {
        inHand.computeIfPresent(batch.id(), (id, count) -> count == 1 ? null : count - 1);
    }

    private boolean publisherIsAlive() {
        return publisher != null && publisher.isAlive();
    }

    private static void join(@Nullable Thread thread, long deadline) {
        if (thread == null) return;
        try {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive() || !thread.join(left)) thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
