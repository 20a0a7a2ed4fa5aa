package org.konbit.collectives.person.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.Someone;

/** A person's place in a collective; {@code version} is the person's, as a membership is part of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipView(
        UUID collective,
        UUID person,
        String handle,
        @Nullable String displayName,
        Set<MembershipRole> roles,
        MembershipState state,
        Instant since,
        long version) {

    static MembershipView of(Someone person, Membership membership, @Nullable String displayName) {
        return new MembershipView(
                membership.collective().value(),
                person.id().value(),
                person.handle(),
                displayName,
                membership.roles(),
                membership.state(),
                membership.since(),
                person.version());
    }
}
