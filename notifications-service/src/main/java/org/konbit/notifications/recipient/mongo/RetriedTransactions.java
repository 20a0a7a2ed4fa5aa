package org.konbit.notifications.recipient.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.konbit.notifications.recipient.Together;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * MongoDB refuses a transaction whose document another write touched meanwhile, and leaves it to the client to do it
 * again. It happens here without anybody's doing: the outbox takes published events out of a document just when its
 * next change may be under way.
 */
@Component
class RetriedTransactions implements Together {
    private static final int TRIES = 12;
    private static final long LONGEST_WAIT = Duration.ofMillis(100).toNanos();

    private final TransactionTemplate transactions;

    RetriedTransactions(PlatformTransactionManager transactionManager) {
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Override
    public <T> T doing(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isInBetween(e)) {
                    throw e;
                }
                LockSupport.parkNanos(Math.min(LONGEST_WAIT, 1_000_000L << attempt));
            }
        }
    }

    private static boolean isInBetween(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException) {
                return true;
            }
            if (cause instanceof MongoServerException mongo
                    && mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)) {
                return true;
            }
        }
        return false;
    }
}
