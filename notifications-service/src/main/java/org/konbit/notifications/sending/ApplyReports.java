package org.konbit.notifications.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Chunks;
import org.konbit.notifications.dispatch.Chunks.Report;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies delivery reports in groups, as they come by the hundred; each caller waits until its own is stored. */
@Component
public class ApplyReports implements SmartLifecycle {
    private static final Duration GATHER = Duration.ofMillis(30);
    private static final int AT_ONCE = 2000;

    private final Chunks chunks;
    private final LinkedBlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread applier;
    private volatile boolean running;

    ApplyReports(Chunks chunks) {
        this.chunks = chunks;
    }

    private record Pending(Report report, CompletableFuture<Void> applied) {}

    /** Completes when the report is stored. */
    public CompletableFuture<Void> apply(Report report) {
        var pending = new Pending(report, new CompletableFuture<>());
        waiting.add(pending);
        return pending.applied;
    }

    private void applyAlways() {
        try {
            while (running || !waiting.isEmpty()) {
                var first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                var group = new ArrayList<Pending>(List.of(first));
                if (running) Thread.sleep(GATHER);
                waiting.drainTo(group, AT_ONCE);
                applyAll(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void applyAll(List<Pending> group) {
        try {
            chunks.report(group.stream().map(Pending::report).toList());
            group.forEach(pending -> pending.applied.complete(null));
        } catch (RuntimeException e) {
            group.forEach(pending -> pending.applied.completeExceptionally(e));
        }
    }

    @Override
    public void start() {
        running = true;
        applier = Thread.ofVirtual().name("delivery-reports").start(this::applyAlways);
    }

    @Override
    public void stop() {
        running = false;
        var thread = applier;
        if (thread == null) return;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        applier = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends after the web server, whose last calls still wait for their reports. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 10_000;
    }
}
