package org.konbit.collectives.assembly;

import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** The rules that collectives chose for themselves. */
public interface DelegateRules extends Repository<DelegateRule, CollectiveId>, Saving<DelegateRule> {
    Optional<DelegateRule> findByCollective(CollectiveId collective);
}
