package org.konbit.collectives.farmersgroup;

import java.util.List;
import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All activities. */
public interface Activities extends Repository<Activity, ActivityId>, Saving<Activity> {
    Optional<Activity> findById(ActivityId id);

    List<Activity> findByCollective(CollectiveId collective);

    List<Activity> findByCollectiveAndIdGreaterThanOrderById(CollectiveId collective, ActivityId after, Limit limit);
}
