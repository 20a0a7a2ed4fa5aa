package org.konbit.collectives.person;

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

    List<Person> findByHandleIn(Collection<String> handles);

    List<Person> findByProfileHomeTerritoryCodeAndIdGreaterThanOrderById(String territory, PersonId after, Limit limit);

    List<Person> findByAppointmentsTerritoryCodeAndIdGreaterThanOrderById(
            String territory, PersonId after, Limit limit);
}
