package org.konbit.collectives.person;

import java.util.Set;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standing;
import org.springframework.stereotype.Component;

/**
 * Who changes what is known of a person: they themself, organizers of the home territory, and coordinators of a
 * collective that the person agreed to be in. Whoever was only entered by others is in nobody's power by that.
 */
@Component
class MayChangePerson {
    private static final Set<MembershipRole> LEADS = Set.of(MembershipRole.COORDINATOR);

    /** Handle and home say who they are, and which organizers vouch for their phone: no coordinator moves them there. */
    boolean isWhoAndWhere(Standing standing, Person person) {
        return standing.person().equals(person.id().value())
                || standing.organizes(person.territory().path());
    }

    boolean is(Standing standing, Person person) {
        return isWhoAndWhere(standing, person)
                || person.memberships().stream()
                        .filter(membership -> membership.isActive() && membership.isAgreed())
                        .anyMatch(membership -> standing.holds(membership.collective(), LEADS));
    }
}
