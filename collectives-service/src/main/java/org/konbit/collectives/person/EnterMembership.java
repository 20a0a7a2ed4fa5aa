package org.konbit.collectives.person;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standing;
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
     * @param invited to be asked first; only for those who lead
     */
    public record Command(PersonId person, Set<MembershipRole> roles, boolean invited) {}

    /** What came of it. */
    public sealed interface Entry {
        record Made(Person person, Membership membership) implements Entry {}

        record AlreadyIn(MembershipState state) implements Entry {}
    }

    public Entry enter(CollectiveId id, Command command, Caller caller) {
        var collective = findCollectives.one(id);
        var person = people.findById(command.person())
                .orElseThrow(() -> new InvalidRequest("/person", "is not the id of a person"));
        var state = stateFor(command, standings.of(caller), collective, person);
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "It takes no members any more.");
        return switch (person.join(collective, command.roles(), state, clock.instant())) {
            case Person.Joining.AlreadyIn(var present) -> new Entry.AlreadyIn(present);
            case Person.Joining.Joined(var membership) -> new Entry.Made(people.save(person), membership);
        };
    }

    private @Nullable MembershipState presentState(Person person, Collective collective) {
        return person.membershipIn(collective.id()).map(Membership::state).orElse(null);
    }

    private MembershipState stateFor(Command command, Standing standing, Collective collective, Person person) {
        if (mayLead.is(standing, collective)) {
            return command.invited() ? MembershipState.INVITED : MembershipState.ACTIVE;
        }
        boolean self = standing.person().equals(person.id().value());
        if (!self || command.invited() || !command.roles().equals(PLAIN)) {
            throw new Forbidden("Only its coordinators and organizers bring others in, or give offices.");
        }
        return presentState(person, collective) == MembershipState.INVITED
                ? MembershipState.ACTIVE
                : MembershipState.REQUESTED;
    }
}
