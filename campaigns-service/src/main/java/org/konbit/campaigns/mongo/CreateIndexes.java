package org.konbit.campaigns.mongo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Makes every feature's indexes once the service runs, and goes on trying while there is no database. */
@Component
class CreateIndexes implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CreateIndexes.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final MongoOperations mongo;
    private final List<CollectionIndexes> wanted;
    private volatile @Nullable Thread creating;

    CreateIndexes(MongoOperations mongo, List<CollectionIndexes> wanted) {
        this.mongo = mongo;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        creating = Thread.ofVirtual().name("create-indexes").start(this::createUntilDone);
    }

    @Override
    public void stop() {
        var thread = creating;
        creating = null;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return creating != null;
    }

    private void createUntilDone() {
        try {
            while (!createAll()) Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean createAll() {
        try {
            for (var collection : wanted) {
                var indexes = mongo.indexOps(collection.collection());
                collection.indexes().forEach(indexes::createIndex);
            }
            return true;
        } catch (DataAccessException e) {
            log.warn("Indexes could not be made yet: {}", e.getMessage());
            return false;
        }
    }
}
