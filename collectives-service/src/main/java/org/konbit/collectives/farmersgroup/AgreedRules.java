package org.konbit.collectives.farmersgroup;

import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** The rules of all farmers' groups that chose one. */
public interface AgreedRules extends Repository<AgreedRule, CollectiveId>, Saving<AgreedRule> {
    Optional<AgreedRule> findById(CollectiveId id);
}
