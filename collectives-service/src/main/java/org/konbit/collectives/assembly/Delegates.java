package org.konbit.collectives.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All delegates, of whom most are so no more. */
public interface Delegates extends Repository<Delegate, DelegateId>, Saving<Delegate> {
    Optional<Delegate> findByIdAndCollective(DelegateId id, CollectiveId collective);

    List<Delegate> findByCollectiveAndIdGreaterThanOrderById(CollectiveId collective, DelegateId after, Limit limit);

    List<Delegate> findByCollectiveAndEndsGreaterThan(CollectiveId collective, Instant now, Limit limit);

    List<Delegate> findByCollectiveAndPersonAndEndsGreaterThan(CollectiveId collective, UUID person, Instant now);

    Optional<Delegate> findFirstByCollectiveAndSeatAndEndsLessThanEqualOrderByEndsDesc(
            CollectiveId collective, int seat, Instant now);

    List<Delegate> findByIntoAndBeginsLessThanEqualAndEndsGreaterThanAndIdGreaterThanOrderById(
            CollectiveId into, Instant now, Instant alsoNow, DelegateId after, Limit limit);
}
