package org.konbit.notifications.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All dispatches. */
interface StoredDispatches extends Repository<Dispatch, UUID>, Saving<Dispatch> {
    Optional<Dispatch> findById(UUID id);

    List<Dispatch> findByBySubjectAndStateIn(UUID author, Collection<DispatchState> states);
}
