package org.konbit.http.mongo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.konbit.http.problem.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes indexes beside the start, and tries again until the database is there. */
public final class IndexesOnceThere implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexesOnceThere.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final String what;
    private final Runnable make;
    private volatile @Nullable Thread thread;

    public IndexesOnceThere(String what, Runnable make) {
        this.what = what;
        this.make = make;
    }

    @Override
    public void start() {
        var beside = Thread.ofVirtual().name("indexes of " + what).unstarted(this::makeThem);
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

    private void makeThem() {
        while (thread == Thread.currentThread()) {
            try {
                make.run();
                return;
            } catch (RuntimeException e) {
                if (!Faulty.isAway(e)) {
                    LOG.error("The indexes of {} cannot be made", what, e);
                    return;
                }
                LOG.info("The indexes of {} wait for the database", what);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
