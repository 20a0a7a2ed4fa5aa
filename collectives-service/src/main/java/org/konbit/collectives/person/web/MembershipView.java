package org.konbit.collectives.person.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.Someone;

/**
 * A person's place in a collective; {@code version} is the person's, as a membership is part of it.
 *
 * @param roles those that the member has now
 * @param terms of roles that are held for a time, those to come too
 * @param reason of a suspension, for who may know it
 * @param until when a suspension is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipView(
        UUID collective,
        UUID person,
        String handle,
        @Nullable String displayName,
        Set<MembershipRole> roles,
        @Nullable List<TermView> terms,
        MembershipState state,
        Instant since,
        @Nullable String reason,
        @Nullable Instant until,
        long version) {

    static MembershipView of(
            Someone person, Membership membership, @Nullable String displayName, @Nullable String reason, Instant now) {
        var suspension = membership.suspension();
        return new MembershipView(
                membership.collective().value(),
                person.id().value(),
                person.handle(),
                displayName,
                membership.rolesAt(now),
                TermView.all(membership),
                membership.state(),
                membership.since(),
                reason,
                suspension == null ? null : suspension.until(),
                person.version());
    }
}
