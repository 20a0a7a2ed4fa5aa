package org.konbit.collectives.farmersgroup;

import java.util.List;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All sharings. */
public interface Sharings extends Repository<Sharing, EntryId>, Saving<Sharing> {
    List<Sharing> findByActivity(ActivityId activity);

    List<Sharing> findByActivityAndIdGreaterThanOrderById(ActivityId activity, EntryId after, Limit limit);
}
