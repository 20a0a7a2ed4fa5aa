package org.konbit.campaigns.pledge;

import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All pledges. */
public interface Pledges extends Repository<Pledge, PledgeId>, Saving<Pledge> {
    Optional<Pledge> findById(PledgeId id);
}
