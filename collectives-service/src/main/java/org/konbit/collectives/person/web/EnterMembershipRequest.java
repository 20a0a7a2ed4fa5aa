package org.konbit.collectives.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.EnterMembership;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.person.Term;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;

/**
 * Who comes in, and as what: a plain member when no role is given; {@code invite} asks the person first.
 *
 * @param terms of roles that are given for a time
 */
record EnterMembershipRequest(
        @NotNull UUID person,
        @Nullable Set<@NotNull MembershipRole> roles,
        @Nullable @Size(max = 20) List<@NotNull @Valid TermRequest> terms,
        @Nullable Boolean invite) {

    EnterMembership.Command toCommand() {
        var given = roles == null || roles.isEmpty() ? Set.of(MembershipRole.MEMBER) : roles;
        return new EnterMembership.Command(
                new PersonId(person),
                given,
                terms == null ? List.of() : terms(given, terms),
                Boolean.TRUE.equals(invite));
    }

    private static List<Term> terms(Set<MembershipRole> given, List<TermRequest> terms) {
        var errors = IntStream.range(0, terms.size())
                .filter(i -> !given.contains(terms.get(i).role()))
                .mapToObj(i -> new FieldError("/terms/" + i + "/role", "is not one of the roles"))
                .toList();
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return TermRequest.all(terms);
    }
}
