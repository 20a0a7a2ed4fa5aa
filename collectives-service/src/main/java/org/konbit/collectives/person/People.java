package org.konbit.collectives.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All people. */
public interface People extends Repository<Person, PersonId>, Saving<Person> {
    /** Not one who was erased. */
    default Optional<Person> findById(PersonId id) {
        return findByIdAndProfileIsNotNull(id);
    }

    Optional<Person> findByIdAndProfileIsNotNull(PersonId id);

    List<Person> findByHandleInAndProfileIsNotNull(Collection<String> handles);

    List<Person> findByIdInAndProfileIsNotNull(Collection<PersonId> ids);

    /** Those of whom time has made something else. */
    List<Person> findByDueLessThanEqualOrderByDue(Instant now, Limit limit);

    List<Person> findByProfileHomeTerritoryCodeAndIdGreaterThanOrderById(String territory, PersonId after, Limit limit);

    List<Person> findByAppointmentsTerritoryCodeAndIdGreaterThanOrderById(
            String territory, PersonId after, Limit limit);
}
