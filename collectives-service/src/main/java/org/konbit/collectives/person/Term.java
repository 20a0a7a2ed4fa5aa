package org.konbit.collectives.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * For how long a member has a role. A role may have several terms; one that has none is held until it is taken.
 *
 * @param from when it begins; from the start when null
 * @param until from when on it is over
 * @param seat true where a seat gave it, which alone ends it before its time; else null
 */
public record Term(
        MembershipRole role,
        @Nullable Instant from,
        Instant until,
        @Nullable Boolean seat) {
    static final Comparator<Term> IN_ORDER = Comparator.comparing(Term::role)
            .thenComparing(Term::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Term::until)
            .thenComparing(Term::isOfSeat);

    @PersistenceCreator
    public Term {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
        seat = Boolean.TRUE.equals(seat) ? true : null;
    }

    public Term(MembershipRole role, @Nullable Instant from, Instant until) {
        this(role, from, until, null);
    }

    public static Term ofSeat(MembershipRole role, Instant from, Instant until) {
        return new Term(role, from, until, true);
    }

    boolean isOfSeat() {
        return seat != null;
    }

    private boolean isTheSameAs(Term other) {
        return role == other.role && Objects.equals(from, other.from) && until.equals(other.until);
    }

    /** Whoever writes back what they read leaves a seat's term one. */
    Term asIn(Collection<Term> present) {
        return present.stream().filter(this::isTheSameAs).findFirst().orElse(this);
    }

    boolean holdsAt(Instant now) {
        return hasBegun(now) && !isOver(now);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    boolean hasBegun(Instant now) {
        return from == null || !now.isBefore(from);
    }

    /** When this next begins or ends; for one that is not over. */
    Instant nextTurn(Instant now) {
        return from == null || hasBegun(now) ? until : from;
    }
}
