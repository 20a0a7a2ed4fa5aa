package org.konbit.collectives.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All who were ever here, to become part of another. */
interface MergedPeople extends Repository<MergedPerson, PersonId>, Saving<MergedPerson> {
    Optional<MergedPerson> findById(PersonId id);

    List<MergedPerson> findByMergedInto(PersonId into);

    List<MergedPerson> findByHandleInAndMergedIntoIsNotNull(Collection<String> handles);

    List<MergedPerson> findByBehindIsTrue(Limit limit);
}
