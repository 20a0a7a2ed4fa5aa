package org.konbit.collectives.person.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.Term;
import org.konbit.http.InvalidRequest;

/**
 * For how long a role is given.
 *
 * @param from an RFC 3339 time or a date; from now on when left out
 * @param until an RFC 3339 time, or a date whose whole day still counts
 */
record TermRequest(
        @NotNull MembershipRole role,
        @Nullable @Size(max = 40) String from,
        @NotNull @Size(max = 40) String until) {

    static List<Term> all(List<TermRequest> terms) {
        return IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i).toTerm("/terms/" + i))
                .toList();
    }

    private Term toTerm(String pointer) {
        var begins = from == null ? null : Moments.beginning(from, pointer + "/from");
        var ends = Moments.end(until, pointer + "/until");
        if (begins != null && !begins.isBefore(ends)) {
            throw new InvalidRequest(pointer + "/until", "must be after it begins");
        }
        return new Term(role, begins, ends);
    }
}
