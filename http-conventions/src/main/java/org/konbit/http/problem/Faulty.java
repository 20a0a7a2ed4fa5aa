package org.konbit.http.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/** Tells a machine that is away from a fault of the program, by the whole chain of causes. */
public final class Faulty {
    /** An attribute of requests that were answered so because their transaction {@link #cameToNothing}. */
    public static final String CAME_TO_NOTHING = Faulty.class.getName() + ".cameToNothing";

    private static final int WRITE_CONFLICT = 112;

    private Faulty() {}

    public static boolean isAway(Throwable fault) {
        return causes(fault).anyMatch(cause -> switch (cause) {
            case DataAccessResourceFailureException away -> true;
            case QueryTimeoutException slow -> true;
            case MongoTimeoutException away -> true;
            case MongoSocketException away -> true;
            case MongoNotPrimaryException away -> true;
            case MongoNodeIsRecoveringException away -> true;
            case MongoSecurityException away -> true;
            case MongoInterruptedException stopping -> true;
            case MongoException other ->
                other.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                        || other.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
            default -> false;
        });
    }

    /** Two transactions wanted the same document. */
    public static boolean isWriteConflict(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof MongoException mongo && mongo.getCode() == WRITE_CONFLICT);
    }

    /** Nothing of the transaction is stored, so that all of it may be done again. */
    public static boolean cameToNothing(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof MongoException mongo
                        && mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
