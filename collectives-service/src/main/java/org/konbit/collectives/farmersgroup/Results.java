package org.konbit.collectives.farmersgroup;

import java.util.List;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All results. */
public interface Results extends Repository<Result, EntryId>, Saving<Result> {
    List<Result> findByActivity(ActivityId activity);

    List<Result> findByActivityAndIdGreaterThanOrderById(ActivityId activity, EntryId after, Limit limit);
}
