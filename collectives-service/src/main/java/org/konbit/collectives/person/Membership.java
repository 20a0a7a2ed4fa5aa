package org.konbit.collectives.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;

/**
 * A person's place in one collective.
 *
 * @param since when it came into its present state
 * @param agreedAt when the person asked for it or accepted it, or an organizer of their home entered it for them; null
 *     when others brought them in, who have no power over the person by that
 */
public record Membership(
        CollectiveId collective,
        CollectiveType type,
        Set<MembershipRole> roles,
        MembershipState state,
        Instant since,
        @Nullable Instant agreedAt) {
    public Membership {
        since = since.truncatedTo(ChronoUnit.MILLIS);
        agreedAt = agreedAt == null ? null : agreedAt.truncatedTo(ChronoUnit.MILLIS);
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    public boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    boolean isAgreed() {
        return agreedAt != null;
    }

    /** Whoever has left agrees to nothing any more. */
    Membership become(MembershipState next, Instant now) {
        return new Membership(collective, type, roles, next, now, next == MembershipState.LEFT ? null : agreedAt);
    }

    Membership agreed(Instant now) {
        return isAgreed() ? this : new Membership(collective, type, roles, state, since, now);
    }

    Membership with(Set<MembershipRole> newRoles) {
        return new Membership(collective, type, newRoles, state, since, agreedAt);
    }
}
