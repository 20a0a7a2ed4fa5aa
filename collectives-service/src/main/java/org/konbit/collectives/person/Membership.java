package org.konbit.collectives.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;

/**
 * A person's place in one collective.
 *
 * @param since when it came into its present state
 */
public record Membership(
        CollectiveId collective, CollectiveType type, Set<MembershipRole> roles, MembershipState state, Instant since) {
    public Membership {
        since = since.truncatedTo(ChronoUnit.MILLIS);
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    public boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    Membership become(MembershipState next, Instant now) {
        return new Membership(collective, type, roles, next, now);
    }

    Membership with(Set<MembershipRole> newRoles) {
        return new Membership(collective, type, newRoles, state, since);
    }
}
