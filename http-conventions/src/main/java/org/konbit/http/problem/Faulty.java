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
    /** An attribute of requests that were answered so because of a {@link #isWriteConflict}. */
    public static final String WRITE_CONFLICT_ANSWERED = Faulty.class.getName() + ".writeConflictAnswered";

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
            case MongoException other -> other.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
            default -> false;
        });
    }

    /** Two transactions wanted the same document. */
    public static boolean isWriteConflict(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof MongoException mongo && mongo.getCode() == WRITE_CONFLICT);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
