package org.konbit.collectives.person;

import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All who were ever here, to be erased. */
interface ErasedPeople extends Repository<ErasedPerson, PersonId>, Saving<ErasedPerson> {
    Optional<ErasedPerson> findById(PersonId id);
}
