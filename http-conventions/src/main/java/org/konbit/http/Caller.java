package org.konbit.http;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as the internal token says; may be an argument of any controller method.
 *
 * @param platformWide of an organizer: appointed for the whole platform
 * @param client what they call with; it gives no right and takes none
 */
public record Caller(UUID subject, String handle, Set<Role> roles, boolean platformWide, Client client) {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Caller ANONYMOUS = new Caller(NOBODY, "", Set.of(), false);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** By a bearer token. */
    public Caller(UUID subject, String handle, Set<Role> roles, boolean platformWide) {
        this(subject, handle, roles, platformWide, Client.TOKEN);
    }

    /** The caller of a public path. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnonymous() {
        return subject.equals(NOBODY);
    }

    /** May do all that any organizer may, and any local officer. */
    public boolean isPlatformOrganizer() {
        return platformWide && is(Role.ORGANIZER);
    }
}
