package org.konbit.http.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.konbit.http.PathSet;
import org.konbit.http.problem.Faulty;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a request in one transaction with the note of its answer: whoever dies in between has done nothing, and whoever
 * brings the key again gets what was done, whenever the first one died.
 */
final class WithItsAnswer {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TransactionTemplate transaction;
    private final RetryTemplate afterConflicts = new RetryTemplate(RetryPolicy.builder()
            .predicate(fault -> fault instanceof CameToNothing || Faulty.cameToNothing(fault))
            .maxRetries(Long.MAX_VALUE)
            .timeout(PATIENCE)
            .delay(Duration.ofMillis(5))
            .multiplier(1.5)
            .jitter(Duration.ofMillis(4))
            .maxDelay(Duration.ofMillis(100))
            .build());
    private final PathSet piecemeal;

    WithItsAnswer(PlatformTransactionManager transactions, PathSet piecemeal) {
        this.transaction = new TransactionTemplate(transactions);
        this.piecemeal = piecemeal;
    }

    interface Work {
        /** False when nothing of it is to be stored. */
        boolean isToBeStored() throws ServletException, IOException;
    }

    /** Files, and what a service says is too large for one transaction or has effects outside of it. */
    boolean isPossibleFor(HttpServletRequest request) {
        return !piecemeal.has(request);
    }

    /** Again from the start when it came to nothing, as another write came in between; what was answered is taken back. */
    void doing(HttpServletRequest request, HttpServletResponse response, Work work) {
        var before = new Untouched(response);
        try {
            afterConflicts.invoke(() -> transaction.executeWithoutResult(status -> {
                request.removeAttribute(Faulty.CAME_TO_NOTHING);
                before.restore();
                if (!isToBeStored(work)) status.setRollbackOnly();
                if (request.getAttribute(Faulty.CAME_TO_NOTHING) != null) throw new CameToNothing();
            }));
        } catch (CameToNothing toTheEnd) {
            // What was answered last says so.
            return;
        }
    }

    private static boolean isToBeStored(Work work) {
        try {
            return work.isToBeStored();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the handler answered says so. */
    private static final class CameToNothing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CameToNothing() {
            super(null, null, false, false);
        }
    }
}
