package org.konbit.campaigns.pledge.mongo;

import com.mongodb.MongoException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.bson.Document;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.pledge.InTurn;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever wants seats first writes the action's row, so that of two transactions one has to begin again. Within one
 * instance they queue instead of colliding.
 */
@Component
class ServedInTurn implements InTurn {
    private static final String COLLECTION = "seats";
    private static final int TRIES = 60;
    private static final long LONGEST_PAUSE_MS = 100;

    private final MongoOperations mongo;
    private final TransactionTemplate transaction;
    private final ReentrantLock[] queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(64).toArray(ReentrantLock[]::new);

    ServedInTurn(MongoOperations mongo, PlatformTransactionManager transactions) {
        this.mongo = mongo;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T of(ActionId action, LongFunction<T> task) {
        var queue = queues[Math.floorMod(action.hashCode(), queues.length)];
        queue.lock();
        try {
            return again(action, task);
        } finally {
            queue.unlock();
        }
    }

    private <T> T again(ActionId action, LongFunction<T> task) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> task.apply(nextTurn(action))));
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isCollision(e)) throw e;
                pause(attempt);
            }
        }
    }

    private long nextTurn(ActionId action) {
        var row = mongo.findAndModify(
                Query.query(Criteria.where("_id").is(action.value())),
                new Update().inc("turn", 1L),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(row).getLong("turn");
    }

    private static boolean isCollision(RuntimeException e) {
        if (e instanceof ConcurrencyFailureException || e instanceof DuplicateKeyException) return true;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException mongo
                    && (mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                            || mongo.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, Math.min(LONGEST_PAUSE_MS, 4L * attempt) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a turn", e);
        }
    }
}
