package org.konbit.collectives.person.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.ChangeMembership;
import org.konbit.collectives.person.MembershipState;

/** What is to change; what is left out, or null, stays as it is. */
record ChangeMembershipRequest(
        @Nullable @Size(min = 1) Set<@NotNull MembershipRole> roles,
        @Nullable MembershipState state) {

    ChangeMembership.Command toCommand() {
        return new ChangeMembership.Command(roles, state);
    }
}
