package org.konbit.collectives.person.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.Membership;

/** For how long a member has a role. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermView(MembershipRole role, @Nullable Instant from, Instant until) {

    /** Null where no role ends. */
    static @Nullable List<TermView> all(Membership membership) {
        return membership.terms().isEmpty()
                ? null
                : membership.terms().stream()
                        .map(term -> new TermView(term.role(), term.from(), term.until()))
                        .toList();
    }
}
