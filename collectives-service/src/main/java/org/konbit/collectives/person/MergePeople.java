package org.konbit.collectives.person;

import java.time.Clock;
import java.util.Optional;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.AfterCommit;
import org.konbit.outbox.Together;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes one of two records of the same person. Whoever is merged away is gone as if erased, so it takes two organizers,
 * each of both homes and of all that goes over: the collectives that the other record is in, and its offices. An
 * organizer of the whole platform, whose word stands above all, does it alone.
 */
@Component
public class MergePeople {
    private static final String NOBODY = "is not the id of a person";

    private final People people;
    private final MergedPeople merged;
    private final FindPeople findPeople;
    private final FindCollectives findCollectives;
    private final PersonNames names;
    private final FollowMerges followMerges;
    private final MayMeet mayMeet;
    private final Standings standings;
    private final Together together;
    private final Clock clock;

    MergePeople(
            People people,
            MergedPeople merged,
            FindPeople findPeople,
            FindCollectives findCollectives,
            PersonNames names,
            FollowMerges followMerges,
            MayMeet mayMeet,
            Standings standings,
            Together together,
            Clock clock) {
        this.people = people;
        this.merged = merged;
        this.findPeople = findPeople;
        this.findCollectives = findCollectives;
        this.names = names;
        this.followMerges = followMerges;
        this.mayMeet = mayMeet;
        this.standings = standings;
        this.together = together;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Merge {
        record Done(Person person) implements Merge {}

        /** Another organizer has to ask for the same. */
        record Asked(AskedMerge asked) implements Merge {}

        /** Somebody asked for one of them to be erased: that would be forgotten, or come to all of it. */
        record ErasureAsked() implements Merge {}

        /** The other record is part of somebody else's already. */
        record OfAnother() implements Merge {}
    }

    /** Done twice, it is done. */
    public Merge merge(PersonId id, PersonId other, Caller caller) {
        var standing = standings.of(caller);
        var person = findPeople.met(id, standing);
        if (!standing.organizes(person.territory().path())) throw forbidden();
        if (person.id().equals(other)) throw new InvalidRequest("/other", "is the same record");
        var whose = merged.findById(other).flatMap(MergedPerson::mergedInto);
        if (whose.isPresent()) {
            return whose.get().equals(person.id()) ? new Merge.Done(person) : new Merge.OfAnother();
        }
        var gone = people.findById(other)
                .filter(known -> mayMeet.is(standing, known))
                .orElseThrow(() -> new InvalidRequest("/other", NOBODY));
        if (!isResponsibleForAllOf(gone, standing)) throw forbidden();
        if (isErasureAsked(person, gone)) return new Merge.ErasureAsked();
        var asked =
                person.mergeAsked(clock.instant()).filter(open -> open.other().equals(other));
        if (!standing.everywhere() && isOwn(asked, standing))
            return new Merge.Asked(ask(person, asked, other, standing));
        var done = together.doing(() -> become(person.id(), other));
        AfterCommit.run(() -> Thread.startVirtualThread(followMerges::now));
        return done;
    }

    private static Forbidden forbidden() {
        return new Forbidden("Only an organizer of both homes, and of all that the other record is in, may do this.");
    }

    private static boolean isOwn(Optional<AskedMerge> asked, Standing standing) {
        return asked.isEmpty() || asked.get().by().equals(standing.person());
    }

    private AskedMerge ask(Person person, Optional<AskedMerge> asked, PersonId other, Standing standing) {
        if (asked.isPresent()) return asked.get();
        var first = new AskedMerge(other, standing.person(), clock.instant());
        person.isToTakeIn(first);
        people.save(person);
        return first;
    }

    /** Both anew from what is stored: nobody who changes one of them meanwhile is lost. */
    private Merge become(PersonId id, PersonId other) {
        var now = clock.instant();
        var person = people.findById(id).orElseThrow(MergePeople::changedMeanwhile);
        var gone = people.findById(other).orElseThrow(MergePeople::changedMeanwhile);
        var mark = merged.findById(other).orElseThrow(MergePeople::changedMeanwhile);
        if (isErasureAsked(person, gone)) return new Merge.ErasureAsked();
        names.take(person, gone, now);
        mark.becomesPartOf(id, gone, now);
        merged.save(mark);
        return new Merge.Done(people.save(person));
    }

    private boolean isErasureAsked(Person person, Person gone) {
        var now = clock.instant();
        return person.erasureAsked(now).isPresent() || gone.erasureAsked(now).isPresent();
    }

    private static OptimisticLockingFailureException changedMeanwhile() {
        return new OptimisticLockingFailureException("One of them was erased or merged meanwhile");
    }

    /** All of it goes over to the other, so it takes who might have given it there. */
    private boolean isResponsibleForAllOf(Person person, Standing standing) {
        var now = clock.instant();
        var places = person.memberships().stream()
                .filter(membership -> membership.state() != MembershipState.LEFT)
                .map(Membership::collective)
                .toList();
        return standing.organizes(person.territory().path())
                && person.appointments().stream()
                        .filter(appointment -> appointment.holdsAt(now))
                        .allMatch(appointment ->
                                standing.organizesAbove(appointment.territory().path()))
                && findCollectives.all(places).stream()
                        .map(Collective::territory)
                        .allMatch(territory -> standing.organizes(territory.path()));
    }
}
