package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All dispatches. */
interface StoredDispatches extends Repository<Dispatch, UUID>, Saving<Dispatch> {
    Optional<Dispatch> findById(UUID id);

    /** Something later was told, or is to be, of the same action. */
    boolean existsByMessage_ActionAndCreatedAtAfter(UUID action, Instant createdAt);

    List<Dispatch> findByBySubjectAndStateIn(UUID author, Collection<DispatchState> states);
}
