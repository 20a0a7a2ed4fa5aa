package org.konbit.notifications.mongo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Creates the indexes once the database answers; the service may start before it does. */
@Component
class IndexesAtStart implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IndexesAtStart.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final MongoTemplate mongo;
    private final List<NeededIndexes> all;
    private volatile @Nullable Thread worker;

    IndexesAtStart(MongoTemplate mongo, List<NeededIndexes> all) {
        this.mongo = mongo;
        this.all = all;
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("indexes").start(this::createWhenReachable);
    }

    private void createWhenReachable() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                all.forEach(this::create);
                return;
            } catch (DataAccessException unreachable) {
                log.info(
                        "No indexes yet, the database does not answer: {}",
                        unreachable.getMostSpecificCause().getMessage());
                try {
                    Thread.sleep(BETWEEN_TRIES);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private void create(NeededIndexes needed) {
        mongo.execute(needed.collection(), collection -> collection.createIndexes(needed.indexes()));
    }

    @Override
    public void stop() {
        var running = worker;
        if (running != null) {
            running.interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
