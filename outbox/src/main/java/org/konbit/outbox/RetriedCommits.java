package org.konbit.outbox;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import java.time.Duration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

/**
 * Asks again for a commit whose answer was lost: the server does it once, however often it is asked. The transaction
 * itself may not be done again then, as it may be stored.
 */
final class RetriedCommits extends MongoTransactionManager {
    private final Duration patience;

    RetriedCommits(MongoDatabaseFactory databases, Duration patience) {
        super(databases);
        this.patience = patience;
    }

    @Override
    protected void doCommit(MongoTransactionObject transaction) throws Exception {
        var began = System.nanoTime();
        while (true) {
            try {
                super.doCommit(transaction);
                return;
            } catch (MongoException e) {
                if (!isUnanswered(e) || System.nanoTime() - began >= patience.toNanos()) throw e;
            }
        }
    }

    /** A time limit of the caller's own holds also for the commit. */
    private static boolean isUnanswered(MongoException e) {
        return e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
                && !(e instanceof MongoExecutionTimeoutException);
    }
}
