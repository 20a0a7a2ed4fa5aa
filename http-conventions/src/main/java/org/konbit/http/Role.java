package org.konbit.http;

/** What the gateway vouches for about a caller; each is also an authority, {@code ROLE_} and its name. */
public enum Role {
    MEMBER,
    ORGANIZER,
    OPERATOR,
    SERVICE,
    PROVIDER,
    /** The gateway itself, on no caller's behalf; no token from outside gives it. */
    GATEWAY;

    public String authority() {
        return "ROLE_" + name();
    }
}
