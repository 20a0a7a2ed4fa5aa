package org.konbit.collectives.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All who were ever here, to be erased. */
interface ErasedPeople extends Repository<ErasedPerson, PersonId>, Saving<ErasedPerson> {
    Optional<ErasedPerson> findById(PersonId id);

    /** Without the two ends. */
    List<ErasedPerson> findByHandleBetweenOrderByHandle(String after, String before, Limit limit);

    List<ErasedPerson> findByErasedAtGreaterThanEqualOrderByErasedAt(Instant since, Limit limit);
}
