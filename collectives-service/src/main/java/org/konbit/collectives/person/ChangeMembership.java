package org.konbit.collectives.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.Forbidden;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.springframework.stereotype.Component;

/** Gives roles, accepts, suspends and ends memberships; a person may leave, and accept an invitation, for themself. */
@Component
public class ChangeMembership {
    private final People people;
    private final FindCollectives findCollectives;
    private final PersonNames names;
    private final Standings standings;
    private final MayLead mayLead;
    private final Clock clock;

    ChangeMembership(
            People people,
            FindCollectives findCollectives,
            PersonNames names,
            Standings standings,
            MayLead mayLead,
            Clock clock) {
        this.people = people;
        this.findCollectives = findCollectives;
        this.names = names;
        this.standings = standings;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    /**
     * What is to change; null leaves it as it is.
     *
     * @param terms all there are, of roles that are held for a time
     * @param reason of a suspension, in free words
     * @param until when a suspension is over
     */
    public record Command(
            @Nullable Set<MembershipRole> roles,
            @Nullable List<Term> terms,
            @Nullable MembershipState state,
            @Nullable String reason,
            @Nullable Instant until) {
        private boolean tells() {
            return reason != null || until != null;
        }

        @Override
        public String toString() {
            return "ChangeMembership";
        }
    }

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
        var now = clock.instant();
        if (command.state() != null
                && !person.moveMembership(id, command.state(), suspension(command, person, membership), now)) {
            return new Change.NotFrom(membership.state(), command.state());
        }
        if (command.state() == MembershipState.ACTIVE
                && (self || standing.organizes(person.territory().path()))) {
            person.agrees(id, now);
        }
        if (command.roles() != null || command.terms() != null) {
            var roles = command.roles() == null ? membership.roles() : command.roles();
            checkTermsAreOf(roles, command.terms(), now);
            person.giveRoles(id, roles, command.terms(), now);
        }
        var saved = person.unpublished().isEmpty() ? person : people.save(person);
        return new Change.Made(saved, saved.membershipIn(id).orElseThrow());
    }

    /** Of one that there is already, what is not said stays. */
    private @Nullable Suspension suspension(Command command, Person person, Membership membership) {
        if (!command.tells()) return null;
        var present = membership.suspension() == null ? Suspension.UNTIL_SOMEBODY_ENDS_IT : membership.suspension();
        return new Suspension(
                command.reason() == null ? present.reason() : names.sealReason(person, command.reason()),
                command.until() == null ? present.until() : command.until());
    }

    /** Roles that are read are those of now: terms to come may be of others. */
    private static void checkTermsAreOf(Set<MembershipRole> roles, @Nullable List<Term> terms, Instant now) {
        if (terms == null) return;
        var errors = IntStream.range(0, terms.size())
                .filter(i ->
                        !roles.contains(terms.get(i).role()) && terms.get(i).hasBegun(now))
                .mapToObj(i -> new FieldError("/terms/" + i + "/role", "is not one of the roles"))
                .toList();
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }

    private static void checkOwn(Command command, Membership membership) {
        boolean isAsked =
                membership.state() == MembershipState.INVITED || (membership.isActive() && !membership.isAgreed());
        boolean accepts = command.state() == MembershipState.ACTIVE && isAsked;
        boolean leaves = command.state() == MembershipState.LEFT;
        if (command.roles() != null || command.terms() != null || !(accepts || leaves)) {
            throw new Forbidden("For yourself, you may leave, or accept an invitation.");
        }
    }
}
