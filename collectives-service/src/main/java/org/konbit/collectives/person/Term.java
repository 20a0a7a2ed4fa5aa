package org.konbit.collectives.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;

/**
 * For how long a member has a role. A role may have several terms; one that has none is held until it is taken.
 *
 * @param from when it begins; from the start when null
 * @param until from when on it is over
 */
public record Term(MembershipRole role, @Nullable Instant from, Instant until) {
    static final Comparator<Term> IN_ORDER = Comparator.comparing(Term::role)
            .thenComparing(Term::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Term::until);

    public Term {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    boolean holdsAt(Instant now) {
        return hasBegun(now) && !isOver(now);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    private boolean hasBegun(Instant now) {
        return from == null || !now.isBefore(from);
    }

    /** When this next begins or ends; for one that is not over. */
    Instant nextTurn(Instant now) {
        return from == null || hasBegun(now) ? until : from;
    }
}
