package org.konbit.collectives.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;

/** What two records of one person say together. */
final class Merging {
    private Merging() {}

    /**
     * Two places in the same collective. A suspension holds, however the other record stands: it was the person who was
     * suspended. Roles add up where both are in; else those of the one that is further in are theirs.
     */
    static Membership of(Membership mine, Membership theirs) {
        boolean theirsCounts = rank(theirs.state()) > rank(mine.state());
        var further = theirsCounts ? theirs : mine;
        var agreedAt = further.state() == MembershipState.LEFT ? null : earlier(mine.agreedAt(), theirs.agreedAt());
        if (!isIn(mine) || !isIn(theirs)) {
            return new Membership(
                    further.collective(),
                    further.type(),
                    further.roles(),
                    further.state(),
                    further.since(),
                    agreedAt,
                    further.terms(),
                    suspension(mine, theirs));
        }
        var roles = new TreeSet<>(mine.roles());
        roles.addAll(theirs.roles());
        var terms = roles.stream().flatMap(role -> terms(role, mine, theirs)).toList();
        return new Membership(
                further.collective(),
                further.type(),
                roles,
                further.state(),
                mine.state() == theirs.state()
                        ? Objects.requireNonNull(earlier(mine.since(), theirs.since()))
                        : further.since(),
                agreedAt,
                terms,
                suspension(mine, theirs));
    }

    /**
     * Neither is shortened by the other.
     *
     * @param theirs says both reasons, where there are two: here nobody can read them
     */
    private static @Nullable Suspension suspension(Membership mine, Membership theirs) {
        if (theirs.state() != MembershipState.SUSPENDED) return mine.suspension();
        if (mine.state() != MembershipState.SUSPENDED) return theirs.suspension();
        var own = mine.suspension() == null ? Suspension.UNTIL_SOMEBODY_ENDS_IT : mine.suspension();
        var other = theirs.suspension() == null ? Suspension.UNTIL_SOMEBODY_ENDS_IT : theirs.suspension();
        var until = own.until() == null || other.until() == null ? null : later(own.until(), other.until());
        return new Suspension(other.reason() == null ? own.reason() : other.reason(), until);
    }

    private static int rank(MembershipState state) {
        return switch (state) {
            case LEFT -> 0;
            case REQUESTED -> 1;
            case INVITED -> 2;
            case ACTIVE -> 3;
            case SUSPENDED -> 4;
        };
    }

    private static boolean isIn(Membership membership) {
        return membership.state() == MembershipState.ACTIVE || membership.state() == MembershipState.SUSPENDED;
    }

    /** None where one of them has the role for good. */
    private static Stream<Term> terms(MembershipRole role, Membership mine, Membership theirs) {
        var all = new ArrayList<Term>();
        for (var membership : List.of(mine, theirs)) {
            if (!membership.roles().contains(role)) continue;
            var its = membership.terms().stream()
                    .filter(term -> term.role() == role)
                    .toList();
            if (its.isEmpty()) return Stream.of();
            all.addAll(its);
        }
        return all.stream();
    }

    /** Of an office that both have, since the earlier and until the later. */
    static List<Appointment> of(List<Appointment> mine, List<Appointment> theirs) {
        var all = new ArrayList<>(mine);
        for (var one : theirs) {
            var same = all.stream()
                    .filter(own -> own.goesOnAs(one.role(), one.territory()))
                    .findFirst();
            same.ifPresent(all::remove);
            all.add(same.map(own -> new Appointment(
                            own.role(),
                            own.territory(),
                            own.until() == null || one.until() == null ? null : later(own.until(), one.until()),
                            own.since() == null || one.since() == null ? null : earlier(own.since(), one.since())))
                    .orElse(one));
        }
        return List.copyOf(all);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }
}
