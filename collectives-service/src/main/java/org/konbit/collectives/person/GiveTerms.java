package org.konbit.collectives.person;

import java.time.Clock;
import java.util.Collection;
import java.util.function.Predicate;
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
     * For these terms, in place of those that seats gave before.
     *
     * @return false when the person is no active member, and nothing was changed
     */
    public boolean give(PersonId id, CollectiveId collective, MembershipRole role, Collection<Term> terms) {
        return serve(id, collective, role, terms, Membership::isActive);
    }

    /** What is left of those that seats gave; taken also of whoever is suspended, who may be back. */
    public void leave(PersonId id, CollectiveId collective, MembershipRole role, Collection<Term> terms) {
        serve(id, collective, role, terms, membership -> membership.state() != MembershipState.LEFT);
    }

    private boolean serve(
            PersonId id,
            CollectiveId collective,
            MembershipRole role,
            Collection<Term> terms,
            Predicate<Membership> ifIn) {
        var found = people.findById(id)
                .filter(person -> person.membershipIn(collective).filter(ifIn).isPresent());
        if (found.isEmpty()) return false;
        var person = found.get();
        person.serves(collective, role, terms, clock.instant());
        if (!person.unpublished().isEmpty()) people.save(person);
        return true;
    }
}
