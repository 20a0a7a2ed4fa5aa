package org.konbit.collectives.collective;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All collectives. */
public interface Collectives extends Repository<Collective, CollectiveId>, Saving<Collective> {
    Optional<Collective> findById(CollectiveId id);

    List<Collective> findByIdIn(Collection<CollectiveId> ids);

    List<Collective> findByParentAndIdGreaterThanOrderById(CollectiveId parent, CollectiveId after, Limit limit);

    List<Collective> findByCodeIn(Collection<String> codes);

    List<Collective> findByTerritoryCodeAndIdGreaterThanOrderById(String territory, CollectiveId after, Limit limit);
}
