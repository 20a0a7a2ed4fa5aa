package org.konbit.gateway.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.konbit.http.Role;

/** Who is signed in now, as they are told by whatever signed them in. */
public record SignedInView(UUID session, UUID person, String handle, Set<Role> roles, Instant endsAt) {
    public static SignedInView of(Sessions.Begun begun) {
        var session = begun.session();
        var caller = session.caller();
        return new SignedInView(session.id(), caller.subject(), caller.handle(), caller.roles(), session.endsAt());
    }
}
