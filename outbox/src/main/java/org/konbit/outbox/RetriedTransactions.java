package org.konbit.outbox;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * MongoDB refuses a transaction whose document another write touched meanwhile, and leaves it to the client to do it
 * again. It happens without anybody's doing: the relay removes published events from a document just when its next
 * change may be under way.
 */
final class RetriedTransactions implements Together {
    private static final long LONGEST_PAUSE_MS = 100;

    private final TransactionTemplate transactions;
    private final TransactionTemplate suspended;
    private final Duration patience;

    /** @param patience after this the conflict is the caller's */
    RetriedTransactions(PlatformTransactionManager transactions, Duration patience) {
        this.transactions = new TransactionTemplate(transactions);
        this.suspended = new TransactionTemplate(transactions);
        suspended.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.patience = patience;
    }

    @Override
    public <T> T doing(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return work.get();
        var began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (!isUndone(e) || System.nanoTime() - began >= patience.toNanos() || !paused(attempt)) throw e;
            }
        }
    }

    @Override
    public <T> T apart(Supplier<T> look) {
        return suspended.execute(status -> look.get());
    }

    /** Says of a failed transaction that nothing of it is stored, so that all of it may be done again. */
    private static boolean isUndone(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof MongoException mongo
                        && mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
    }

    /** Of random length, so that two who met do not meet again; false when this thread is to stop. */
    private static boolean paused(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, Math.min(LONGEST_PAUSE_MS, 4L * attempt) + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
