package org.konbit.collectives.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All media. */
interface Media extends Repository<Medium, MediumId> {
    Medium save(Medium medium);

    void deleteById(MediumId id);

    Optional<Medium> findByIdAndOwnerAndState(MediumId id, UUID owner, Medium.State state);

    List<Medium> findByOwnerAndStateOrderById(UUID owner, Medium.State state, Limit limit);

    long countByOwnerAndStateIn(UUID owner, Collection<Medium.State> states);

    List<Medium> findByStateAndSinceLessThanOrderBySince(Medium.State state, Instant before, Limit limit);
}
