package org.konbit.outbox;

import java.util.Collection;
import java.util.List;

/**
 * A repository's way to store aggregates: state and unpublished events in one atomic write, guarded by the version; the
 * events are published as soon as the write returns.
 *
 * @param <A> the aggregate
 */
public interface Saving<A extends Aggregate<?>> {
    /**
     * Stores the aggregate; it then has its next version and nothing unpublished.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when it changed since it was loaded
     * @throws org.springframework.dao.DuplicateKeyException when another has its id, or a value that must be unique
     */
    A save(A aggregate);

    /**
     * Stores many in one bulk write, as {@link #save} each; those without a fault are stored also when others fail.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when one or more had changed
     * @throws org.springframework.dao.DuplicateKeyException when one or more break a unique index
     */
    List<A> saveAll(Collection<A> aggregates);
}
