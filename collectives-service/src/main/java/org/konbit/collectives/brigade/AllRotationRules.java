package org.konbit.collectives.brigade;

import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** The rules of all brigades that set some. */
public interface AllRotationRules extends Repository<RotationRules, CollectiveId>, Saving<RotationRules> {
    Optional<RotationRules> findById(CollectiveId brigade);
}
