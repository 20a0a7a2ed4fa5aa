package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Whose broadcasting is held. */
interface AuthorHolds extends Repository<AuthorHold, UUID> {
    AuthorHold save(AuthorHold hold);

    Optional<AuthorHold> findById(UUID person);

    List<AuthorHold> findByUntilAfter(Instant time);
}
