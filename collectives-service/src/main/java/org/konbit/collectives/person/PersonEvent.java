package org.konbit.collectives.person;

import java.util.Set;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MembershipRole;

/** What happens to a person. */
public sealed interface PersonEvent {
    /** The person is new, or something that others keep of them is. */
    record Changed(PersonId id) implements PersonEvent {}

    record MemberJoined(PersonId id, CollectiveId collective, Set<MembershipRole> roles, MembershipState state)
            implements PersonEvent {}

    /** Another record of the same person is part of this one now. */
    record Merged(PersonId id, PersonId other) implements PersonEvent {}
}
