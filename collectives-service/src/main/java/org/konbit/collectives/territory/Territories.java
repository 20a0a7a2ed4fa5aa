package org.konbit.collectives.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All territories. */
public interface Territories extends Repository<Territory, String>, Saving<Territory> {
    Optional<Territory> findById(String code);

    List<Territory> findByCodeIn(Collection<String> codes);

    List<Territory> findByParentAndCodeGreaterThanOrderByCode(String parent, String after, Limit limit);

    /** Without those that have become part of it. */
    List<Territory> findByParentAndMergedIsNullAndCodeGreaterThanOrderByCode(String parent, String after, Limit limit);

    List<Territory> findByCodeGreaterThanOrderByCode(String after, Limit limit);

    List<Territory> findByDependantsBehindIsTrueOrderByPath(Limit limit);
}
