package org.konbit.collectives.person.web;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.EnterMembership;
import org.konbit.collectives.person.PersonId;

/** Who comes in, and as what: a plain member when no role is given; {@code invite} asks the person first. */
record EnterMembershipRequest(
        @NotNull UUID person,
        @Nullable Set<@NotNull MembershipRole> roles,
        @Nullable Boolean invite) {

    EnterMembership.Command toCommand() {
        return new EnterMembership.Command(
                new PersonId(person),
                roles == null || roles.isEmpty() ? Set.of(MembershipRole.MEMBER) : roles,
                Boolean.TRUE.equals(invite));
    }
}
