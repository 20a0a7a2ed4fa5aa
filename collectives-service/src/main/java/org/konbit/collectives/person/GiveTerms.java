package org.konbit.collectives.person;

import java.time.Clock;
import java.util.Collection;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MembershipRole;
import org.springframework.stereotype.Component;

/** Gives a role for terms that are settled elsewhere; who may is settled there too. */
@Component
public class GiveTerms {
    private final People people;
    private final Clock clock;

    GiveTerms(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * For these terms alone, in place of all that the role was held for; without any it is taken.
     *
     * @return false when the person is no active member, and nothing was changed
     */
    public boolean give(PersonId id, CollectiveId collective, MembershipRole role, Collection<Term> terms) {
        var found = people.findById(id)
                .filter(person -> person.membershipIn(collective)
                        .filter(Membership::isActive)
                        .isPresent());
        if (found.isEmpty()) return false;
        var person = found.get();
        person.serves(collective, role, terms, clock.instant());
        if (!person.unpublished().isEmpty()) people.save(person);
        return true;
    }
}
