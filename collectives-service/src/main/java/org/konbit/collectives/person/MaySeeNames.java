package org.konbit.collectives.person;

import org.konbit.collectives.collective.Standing;
import org.springframework.stereotype.Component;

/** Who reads a person's name: they themself, those of their collectives, and organizers of the whole platform. */
@Component
public class MaySeeNames {
    public boolean of(Someone person, Standing viewer) {
        return viewer.everywhere()
                || viewer.person().equals(person.id().value())
                || person.memberships().stream()
                        .filter(membership -> membership.state() != MembershipState.LEFT)
                        .anyMatch(membership -> viewer.belongsTo(membership.collective()));
    }
}
