package org.konbit.notifications.sending.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.sending.ChunkWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes chunks of one channel and lane from Kafka and gives them to its workers. One thread polls and never waits for a
 * chunk; a record is committed when its chunk is dealt with, and those before it too.
 */
class ChunkConsumer {
    private static final Logger log = LoggerFactory.getLogger(ChunkConsumer.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final Duration HAND_OVER = Duration.ofSeconds(10);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<ChunkWorker> workers;
    private final BooleanSupplier providerRests;
    private final BiConsumer<ConsumerRecord<byte[], byte[]>, RuntimeException> notOne;
    private final Offsets offsets = new Offsets();
    private final LinkedBlockingQueue<Taken> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(0);
    private final Set<Taken> inHand = ConcurrentHashMap.newKeySet();
    private final Set<ChunkId> chunksInHand = ConcurrentHashMap.newKeySet();
    private final Set<TopicPartition> mine = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;
    private volatile boolean joined;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private final Thread poller;
    private final List<Thread> threads;

    private record Taken(TopicPartition partition, long offset, ChunkId chunk) {}

    /** @param notOne is told of records that name no chunk */
    ChunkConsumer(
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            List<ChunkWorker> workers,
            BooleanSupplier providerRests,
            BiConsumer<ConsumerRecord<byte[], byte[]>, RuntimeException> notOne) {
        this.topic = topic;
        this.consumers = consumers;
        this.workers = List.copyOf(workers);
        this.providerRests = providerRests;
        this.notOne = notOne;
        this.poller = Thread.ofPlatform().name("chunks-" + topic).unstarted(this::pollAlways);
        this.threads = this.workers.stream()
                .map(worker -> Thread.ofPlatform().name("sender-" + topic).unstarted(() -> workAlways(worker)))
                .toList();
    }

    void start() {
        threads.forEach(Thread::start);
        poller.start();
    }

    /** Has the workers end with the group in hand; does not wait. */
    void stop() {
        running = false;
        wakeUp();
    }

    /** @param deadline of {@link System#nanoTime} */
    void awaitStop(long deadline) throws InterruptedException {
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
        wakeUp();
        poller.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }

    /** Whether the group has given this consumer its share. */
    boolean hasJoined() {
        return joined;
    }

    int waiting() {
        return waiting.size() + inHand.size();
    }

    private void pollAlways() {
        while (running) {
            try (var open = consumers.get()) {
                consumer = open;
                open.subscribe(List.of(topic), new Handover(open));
                while (running) pollOnce(open);
                for (var thread : threads) thread.join();
                open.commitSync(offsets.toCommit());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                joined = false;
                log.warn("Chunks of {} are read later: {}", topic, e.toString());
                letGo(Set.copyOf(mine));
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void pollOnce(Consumer<byte[], byte[]> open) throws InterruptedException {
        // Asked for records while what was fetched is paused, the client would spin: then it is only looked in on.
        if (isFull()) awaitRoom();
        var full = isFull();
        if (full) open.pause(open.assignment());
        else open.resume(open.paused());
        try {
            for (var record : open.poll(full ? Duration.ZERO : POLL)) take(record);
        } catch (WakeupException stopping) {
            if (!running) return;
        }
        commit(open);
    }

    /** A little more than the workers have in hand, so that none waits for the next poll. */
    private boolean isFull() {
        return waiting.size() >= workers.size() || providerRests.getAsBoolean();
    }

    private void awaitRoom() throws InterruptedException {
        room.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        room.drainPermits();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        offsets.taken(partition, record.offset());
        try {
            var chunk = ChunkId.of(new String(record.key(), StandardCharsets.UTF_8));
            waiting.add(new Taken(partition, record.offset(), chunk));
        } catch (RuntimeException e) {
            notOne.accept(record, e);
            offsets.done(partition, record.offset());
        }
    }

    private void commit(Consumer<byte[], byte[]> open) {
        var ready = offsets.toCommit();
        if (ready.isEmpty()) return;
        open.commitAsync(ready, (commits, fault) -> {
            if (fault != null)
                log.info("What is done in {} is committed with what comes next: {}", topic, fault.toString());
        });
    }

    private void workAlways(ChunkWorker worker) {
        try (worker) {
            while (running) {
                var taken = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (taken == null) continue;
                room.release();
                work(worker, taken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(ChunkWorker worker, Taken taken) throws InterruptedException {
        inHand.add(taken);
        try {
            if (!mine.contains(taken.partition())) return;
            // The same chunk may have been put to Kafka twice; whoever has it in hand does all there is to do.
            if (!chunksInHand.add(taken.chunk())) {
                offsets.done(taken.partition(), taken.offset());
                return;
            }
            try {
                workUntilDone(worker, taken);
            } finally {
                chunksInHand.remove(taken.chunk());
            }
        } finally {
            inHand.remove(taken);
        }
    }

    private void workUntilDone(ChunkWorker worker, Taken taken) throws InterruptedException {
        BooleanSupplier stop = () -> !running || !mine.contains(taken.partition());
        while (!stop.getAsBoolean()) {
            try {
                if (worker.work(taken.chunk(), stop)) offsets.done(taken.partition(), taken.offset());
                return;
            } catch (RuntimeException e) {
                // The database is away, most likely: the chunk is taken up again from what was last noted.
                log.warn("Chunk {} is gone on with later: {}", taken.chunk(), e.toString());
                Thread.sleep(AFTER_A_FAULT);
            }
        }
    }

    private void wakeUp() {
        var open = consumer;
        if (open != null) open.wakeup();
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo(Collection<TopicPartition> partitions) {
        mine.removeAll(partitions);
        waiting.removeIf(taken -> partitions.contains(taken.partition()));
        var deadline = System.nanoTime() + HAND_OVER.toNanos();
        while (inHand.stream().anyMatch(taken -> partitions.contains(taken.partition()))
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Whoever gets a partition next goes on with its chunks: they are ended here first, as far as that is quick. */
    private class Handover implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> open;

        Handover(Consumer<byte[], byte[]> open) {
            this.open = open;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            offsets.forget(partitions);
            mine.addAll(partitions);
            joined = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            letGo(partitions);
            try {
                var ready = offsets.toCommit();
                if (!ready.isEmpty()) open.commitSync(ready, Duration.ofSeconds(5));
            } catch (KafkaException e) {
                log.info("What is done in {} is not committed: {}", topic, e.toString());
            }
            offsets.forget(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            letGo(partitions);
            offsets.forget(partitions);
        }
    }
}
