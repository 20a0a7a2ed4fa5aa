package org.konbit.audit;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Anchors what was added to chains since the last time, and removes what is old: at the start, for what an instance left
 * that died, and then at intervals. Every instance looks after all chains of its service; to do it twice does no harm.
 */
public final class LookAfterChains implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LookAfterChains.class);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final StoredEntries stored;
    private final Anchors anchors;
    private final AuditSettings settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    LookAfterChains(StoredEntries stored, Anchors anchors, AuditSettings settings, Clock clock) {
        this.stored = stored;
        this.anchors = anchors;
        this.settings = settings;
        this.clock = clock;
    }

    /** Anchored before it is cut: an entry that nobody could vouch for any more is not removed. */
    public void now() {
        var chains = stored.all();
        var heads = chains.stream()
                .flatMap(chain -> stored.notYetAnchored(chain).stream())
                .toList();
        anchors.anchor(heads);
        heads.forEach(stored::anchored);
        var old = clock.instant().minus(settings.kept());
        for (var chain : chains) stored.lastBefore(chain, old).ifPresent(this::cut);
    }

    private void cut(Entry.Head last) {
        anchors.cut(last, settings.kept());
        stored.removeUpTo(last);
    }

    private void again() {
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(isDone() ? settings.anchorEvery() : SOON);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean isDone() {
        try {
            now();
            return true;
        } catch (RuntimeException e) {
            if (thread == Thread.currentThread()) LOG.warn("The audit log is anchored later: {}", e.toString());
            return false;
        }
    }

    @Override
    public void start() {
        var beside = Thread.ofPlatform().daemon().name("audit-anchors").unstarted(this::again);
        thread = beside;
        beside.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
