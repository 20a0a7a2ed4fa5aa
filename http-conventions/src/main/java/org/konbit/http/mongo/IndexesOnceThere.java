package org.konbit.http.mongo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.http.problem.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes all indexes beside the start, and tries again until the database is there. */
final class IndexesOnceThere implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexesOnceThere.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final MongoOperations mongo;
    private final List<NeededIndexes> all;
    private volatile @Nullable Thread thread;

    IndexesOnceThere(MongoOperations mongo, List<NeededIndexes> all) {
        this.mongo = mongo;
        this.all = all;
    }

    @Override
    public void start() {
        var beside = Thread.ofVirtual().name("indexes").unstarted(this::makeAll);
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

    private void makeAll() {
        var missing = new ArrayDeque<>(all);
        try {
            while (thread == Thread.currentThread() && !missing.isEmpty()) {
                if (isDone(missing.element())) missing.remove();
                else Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those that can't be made are done too: trying on would hold up the others and mend nothing. */
    private boolean isDone(NeededIndexes needed) {
        try {
            needed.makeIn(mongo);
        } catch (RuntimeException e) {
            if (Faulty.isAway(e)) {
                LOG.info("The indexes of {} wait for the database", needed.what());
                return false;
            }
            LOG.error("The indexes of {} cannot be made", needed.what(), e);
        }
        return true;
    }
}
