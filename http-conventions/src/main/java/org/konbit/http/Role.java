package org.konbit.http;

/** What the gateway vouches for about a caller; each is also an authority, {@code ROLE_} and its name. */
public enum Role {
    MEMBER,
    ORGANIZER,
    OPERATOR,
    SERVICE,
    PROVIDER;

    public String authority() {
        return "ROLE_" + name();
    }
}
