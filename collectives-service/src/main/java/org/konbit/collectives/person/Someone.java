package org.konbit.collectives.person;

import java.util.List;
import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;

/** A person to be read: all that is stored of them, and nothing by which it changes. */
public interface Someone {
    PersonId id();

    String handle();

    /** The handle as it is searched for. */
    String handleKey();

    WrappedKey key();

    Sealed name();

    Profile profile();

    List<Membership> memberships();

    List<Appointment> appointments();

    long version();

    /** Where they lived before, latest last; none where people are only listed. */
    default List<FormerHome> formerHomes() {
        return List.of();
    }

    default TerritoryRef territory() {
        return profile().home().territory();
    }

    default Optional<Membership> membershipIn(CollectiveId collective) {
        return memberships().stream()
                .filter(membership -> membership.collective().equals(collective))
                .findFirst();
    }
}
