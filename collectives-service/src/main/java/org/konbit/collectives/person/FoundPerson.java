package org.konbit.collectives.person;

import java.util.List;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;

/** A person as a search finds them: to be shown, never to be saved. */
public record FoundPerson(
        PersonId id,
        String handle,
        String handleKey,
        WrappedKey key,
        Sealed name,
        Profile profile,
        List<Membership> memberships,
        List<Appointment> appointments,
        long version)
        implements Someone {}
