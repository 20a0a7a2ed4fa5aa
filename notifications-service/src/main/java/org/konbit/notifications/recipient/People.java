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

    /** It is the other's now, with its answers: no audience has it any more, whatever is still told of it. */
    void isMerged(UUID record, UUID into);

    /** Whose the record is; the same when it is part of no other. */
    UUID whoseIsNow(UUID record);

    /** Where the person is, was or will be an organizer. */
    List<Person.Appointment> appointments(UUID person);

    /** Where each lives: the codes of the home territory and of all above it. */
    Map<UUID, List<String>> homes(Collection<UUID> people);

    Map<UUID, Person.Known> known(Collection<UUID> people);
}
