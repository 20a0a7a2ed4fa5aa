package org.konbit.collectives.brigade;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All plots. */
public interface Plots extends Repository<Plot, PlotId>, Saving<Plot> {
    Optional<Plot> findById(PlotId id);

    List<Plot> findByHolder(UUID holder);

    List<Plot> findByCollectiveOrderById(CollectiveId collective);

    List<Plot> findByCollectiveAndIdGreaterThanOrderById(CollectiveId collective, PlotId after, Limit limit);
}
