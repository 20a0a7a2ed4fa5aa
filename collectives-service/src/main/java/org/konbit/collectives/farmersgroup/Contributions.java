package org.konbit.collectives.farmersgroup;

import java.util.List;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All contributions. */
public interface Contributions extends Repository<Contribution, EntryId>, Saving<Contribution> {
    List<Contribution> findByActivity(ActivityId activity);

    List<Contribution> findByActivityAndIdGreaterThanOrderById(ActivityId activity, EntryId after, Limit limit);
}
