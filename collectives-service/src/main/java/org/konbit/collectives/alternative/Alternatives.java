package org.konbit.collectives.alternative;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All alternatives. */
public interface Alternatives extends Repository<Alternative, AlternativeId>, Saving<Alternative> {
    Optional<Alternative> findById(AlternativeId id);

    List<Alternative> findByIdIn(Collection<AlternativeId> ids);

    List<Alternative> findByRootOrderById(AlternativeId root, Limit limit);

    List<Alternative> findByTerritoryCodeAndIdGreaterThanOrderById(String territory, AlternativeId after, Limit limit);
}
