package org.konbit.collectives.person;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.IfMatch;
import org.konbit.http.NotFound;
import org.springframework.stereotype.Component;

/** Gives roles, accepts, suspends and ends memberships; a person may leave, and accept an invitation, for themself. */
@Component
public class ChangeMembership {
    private final People people;
    private final FindCollectives findCollectives;
    private final Standings standings;
    private final MayLead mayLead;
    private final Clock clock;

    ChangeMembership(
            People people, FindCollectives findCollectives, Standings standings, MayLead mayLead, Clock clock) {
        this.people = people;
        this.findCollectives = findCollectives;
        this.standings = standings;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    /** What is to change; null leaves it as it is. */
    public record Command(
            @Nullable Set<MembershipRole> roles, @Nullable MembershipState state) {}

    /** What came of it. */
    public sealed interface Change {
        record Made(Person person, Membership membership) implements Change {}

        record NotFrom(MembershipState present, MembershipState wanted) implements Change {}
    }

    public Change change(CollectiveId id, PersonId personId, Command command, IfMatch ifMatch, Caller caller) {
        var collective = findCollectives.one(id);
        var standing = standings.of(caller);
        boolean leads = mayLead.is(standing, collective);
        boolean self = standing.person().equals(personId.value());
        if (!leads && !self) throw new Forbidden();
        var person = people.findById(personId)
                .filter(one -> one.membershipIn(id).isPresent())
                .orElseThrow(() -> new NotFound("The membership"));
        var membership = person.membershipIn(id).orElseThrow();
        if (!leads) checkOwn(command, membership);
        ifMatch.check(person.version());
        if (command.state() != null && !person.moveMembership(id, command.state(), clock.instant())) {
            return new Change.NotFrom(membership.state(), command.state());
        }
        if (command.state() == MembershipState.ACTIVE
                && (self || standing.organizes(person.territory().path()))) {
            person.agrees(id, clock.instant());
        }
        if (command.roles() != null) person.giveRoles(id, command.roles());
        var saved = person.unpublished().isEmpty() ? person : people.save(person);
        return new Change.Made(saved, saved.membershipIn(id).orElseThrow());
    }

    private static void checkOwn(Command command, Membership membership) {
        boolean isAsked =
                membership.state() == MembershipState.INVITED || (membership.isActive() && !membership.isAgreed());
        boolean accepts = command.state() == MembershipState.ACTIVE && isAsked;
        boolean leaves = command.state() == MembershipState.LEFT;
        if (command.roles() != null || !(accepts || leaves)) {
            throw new Forbidden("For yourself, you may leave, or accept an invitation.");
        }
    }
}
