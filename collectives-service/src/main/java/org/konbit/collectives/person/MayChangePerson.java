package org.konbit.collectives.person;

import java.util.Set;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standing;
import org.springframework.stereotype.Component;

/** Who changes what is known of a person: they themself, their coordinators, and organizers of the home territory. */
@Component
class MayChangePerson {
    private static final Set<MembershipRole> LEADS = Set.of(MembershipRole.COORDINATOR);

    boolean is(Standing standing, Person person) {
        return standing.person().equals(person.id().value())
                || standing.organizes(person.territory().path())
                || person.memberships().stream()
                        .filter(Membership::isActive)
                        .anyMatch(membership -> standing.holds(membership.collective(), LEADS));
    }
}
