package org.konbit.collectives.person;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.Forbidden;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/**
 * Brings a person into a collective. Whoever leads it makes a member at once, or invites; a person asks for themself,
 * and by that also accepts an invitation.
 */
@Component
public class EnterMembership {
    private static final Set<MembershipRole> PLAIN = Set.of(MembershipRole.MEMBER);

    private final People people;
    private final FindCollectives findCollectives;
    private final Standings standings;
    private final MayLead mayLead;
    private final Clock clock;

    EnterMembership(People people, FindCollectives findCollectives, Standings standings, MayLead mayLead, Clock clock) {
        this.people = people;
        this.findCollectives = findCollectives;
        this.standings = standings;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    /**
     * Who, and as what.
     *
     * @param terms of roles that are given for a time
     * @param invited to be asked first; only for those who lead
     */
    public record Command(PersonId person, Set<MembershipRole> roles, List<Term> terms, boolean invited) {}

    /** What came of it. */
    public sealed interface Entry {
        record Made(Person person, Membership membership) implements Entry {}

        record AlreadyIn(MembershipState state) implements Entry {}
    }

    public Entry enter(CollectiveId id, Command command, Caller caller) {
        var collective = findCollectives.one(id);
        var standing = standings.of(caller);
        boolean leads = mayLead.is(standing, collective);
        boolean self = standing.person().equals(command.person().value());
        // Before the person is looked up: who may not bring others in does not learn whose ids there are.
        if (!leads
                && (!self
                        || command.invited()
                        || !command.roles().equals(PLAIN)
                        || !command.terms().isEmpty())) {
            throw new Forbidden("Only its coordinators and organizers bring others in, or give offices.");
        }
        var person = people.findById(command.person())
                .orElseThrow(() -> new InvalidRequest("/person", "is not the id of a person"));
        var state = leads ? stateByLeaders(command) : stateBySelf(person, collective);
        boolean agreed = self
                || (state == MembershipState.ACTIVE
                        && standing.organizes(person.territory().path()));
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "It takes no members any more.");
        return switch (person.join(collective, command.roles(), command.terms(), state, agreed, clock.instant())) {
            case Person.Joining.AlreadyIn(var present) -> new Entry.AlreadyIn(present);
            case Person.Joining.Joined(var membership) -> new Entry.Made(people.save(person), membership);
        };
    }

    private static MembershipState stateByLeaders(Command command) {
        return command.invited() ? MembershipState.INVITED : MembershipState.ACTIVE;
    }

    private static MembershipState stateBySelf(Person person, Collective collective) {
        return person.membershipIn(collective.id())
                .filter(membership -> membership.state() == MembershipState.INVITED)
                .map(invited -> MembershipState.ACTIVE)
                .orElse(MembershipState.REQUESTED);
    }
}
