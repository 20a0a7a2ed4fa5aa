package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** The words heard by which people have themselves erased. */
public interface HeardWords extends Repository<HeardWord, String>, Saving<HeardWord> {
    Optional<HeardWord> findById(String id);

    List<HeardWord> findByPeopleIn(Collection<UUID> people);
}
