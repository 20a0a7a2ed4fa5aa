package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The read model of {@code collectives.people}. */
public interface People {
    /** Takes what is newer than what is known; an older record, or one of someone erased, changes nothing. */
    void learn(List<Person> people);

    /** Destroys the person's key and forgets all about them; only the id remains, for counts. */
    void erase(List<UUID> people);

    /** They are others now: no audience has them any more, whatever is still told of them. */
    void areMerged(List<UUID> records);

    /** Where the person is, was or will be an organizer. */
    List<Person.Appointment> appointments(UUID person);

    /** Where each lives: the codes of the home territory and of all above it. */
    Map<UUID, List<String>> homes(Collection<UUID> people);

    Map<UUID, Person.Known> known(Collection<UUID> people);
}
