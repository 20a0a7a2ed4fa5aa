package org.konbit.collectives.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.ChangeMembership;
import org.konbit.collectives.person.MembershipState;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Prose;

/**
 * What is to change; what is left out, or null, stays as it is.
 *
 * @param terms all there are, of roles that are held for a time
 * @param reason of a suspension; only those who lead the collective, and the member, read it
 * @param until when a suspension is over: an RFC 3339 time, or a date whose whole day still counts
 */
record ChangeMembershipRequest(
        @Nullable @Size(min = 1) Set<@NotNull MembershipRole> roles,
        @Nullable @Size(max = 20) List<@NotNull @Valid TermRequest> terms,
        @Nullable MembershipState state,
        @Nullable @Prose(max = 500) String reason,
        @Nullable @Size(max = 40) String until) {

    ChangeMembership.Command toCommand() {
        if (state != MembershipState.SUSPENDED) checkNotSuspending();
        return new ChangeMembership.Command(
                roles,
                terms == null ? null : TermRequest.all(terms),
                state,
                reason,
                until == null ? null : Moments.end(until, "/until"));
    }

    private void checkNotSuspending() {
        var errors = new ArrayList<FieldError>();
        if (reason != null) errors.add(new FieldError("/reason", "is said of a suspension only"));
        if (until != null) errors.add(new FieldError("/until", "is said of a suspension only"));
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }

    @Override
    public String toString() {
        return "ChangeMembershipRequest";
    }
}
