package org.konbit.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.konbit.http.problem.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The chain of this instance, from its start to its end. One thread writes it: all that came in while it stored the
 * last entries it stores together, so that calls side by side cost one write and not one each.
 */
public final class AuditLog implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final StoredEntries stored;
    private final AuditSettings settings;
    private final Clock clock;
    private final String chain;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private volatile @Nullable Thread writer;
    private volatile boolean ending;
    private boolean begun;
    private long number;
    private String last = Entry.BEGINNING;

    private record Waiting(Deed deed, CompletableFuture<Long> stored) {}

    AuditLog(StoredEntries stored, AuditSettings settings, Clock clock, String service) {
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
        this.chain = service + ":" + UUID.randomUUID();
        this.room = new Semaphore(settings.waiting());
    }

    String chain() {
        return chain;
    }

    /**
     * Enters a call before it is done, and keeps room for what will come of it.
     *
     * @return the entry's number, once it is stored
     */
    long enterFirst(Deed deed) {
        takeRoom(2);
        try {
            return queued(deed).get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            room.release();
            throw unwritable();
        } catch (InterruptedException e) {
            room.release();
            Thread.currentThread().interrupt();
            throw unwritable();
        }
    }

    /** Keeps room for an entry that {@link #enter} will add: what is done can't be undone for want of it. */
    void takeRoom() {
        takeRoom(1);
    }

    private void takeRoom(int entries) {
        if (!room.tryAcquire(entries)) throw unwritable();
    }

    /** Into the room that was taken; it is stored soon. */
    void enter(Deed deed) {
        queue.add(new Waiting(deed, new CompletableFuture<>()));
    }

    private CompletableFuture<Long> queued(Deed deed) {
        var waiting = new Waiting(deed, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.stored;
    }

    private static RuntimeException unwritable() {
        return new DataAccessResourceFailureException("The audit log can't be written now");
    }

    private void write() {
        var batch = new ArrayList<Waiting>();
        try {
            while (!ending || !queue.isEmpty()) {
                var first = queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                queue.drainTo(batch, AT_ONCE - 1);
                store(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            if (!batch.isEmpty() || !queue.isEmpty())
                LOG.error(
                        "{} entries of the audit log could not be stored before the end", batch.size() + queue.size());
        }
    }

    private void store(List<Waiting> batch) throws InterruptedException {
        var entries = new ArrayList<Entry>();
        var previous = last;
        for (var waiting : batch) {
            var entry = Entry.next(chain, number + entries.size() + 1, waiting.deed, previous);
            entries.add(entry);
            previous = entry.hash();
        }
        while (!isStored(entries)) Thread.sleep(PAUSE);
        number += entries.size();
        last = previous;
        room.release(batch.size());
        for (var index = 0; index < batch.size(); index++)
            batch.get(index).stored.complete(entries.get(index).number());
    }

    private boolean isStored(List<Entry> entries) {
        try {
            if (!begun) stored.begin(chain, clock.instant());
            begun = true;
            stored.add(entries);
            return true;
        } catch (RuntimeException e) {
            if (Faulty.isAway(e)) LOG.warn("{} entries of the audit log wait for the database", entries.size());
            else LOG.error("{} entries of the audit log can't be stored; tried again", entries.size(), e);
            return false;
        }
    }

    @Override
    public void start() {
        ending = false;
        writer = Thread.ofPlatform().daemon().name("audit").start(this::write);
    }

    /** After the last call was answered: what waits is stored, if the database is there. */
    @Override
    public void stop() {
        var running = writer;
        writer = null;
        ending = true;
        if (running == null) return;
        try {
            if (running.join(LAST_WORDS)) return;
            running.interrupt();
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Before the web server takes calls, and until it takes none any more. */
    @Override
    public int getPhase() {
        return 0;
    }
}
