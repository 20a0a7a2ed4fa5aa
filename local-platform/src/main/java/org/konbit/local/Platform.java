package org.konbit.local;

import java.net.URI;

/**
 * A local platform as a program on top of it sees it: {@code new Demo(platform).run()} returns the exit code.
 *
 * @param gateway where all HTTP goes, without a trailing slash
 * @param standIns the read side of the mail and phone stand-ins, without a trailing slash
 */
public record Platform(URI gateway, URI standIns, Tokens tokens, Starter starter) {

    public enum Role {
        OPERATOR,
        ORGANIZER,
        MEMBER
    }

    /** Issues bearer tokens valid for an hour; a member's handle has to exist. */
    @FunctionalInterface
    public interface Tokens {
        String token(String handle, Role role);
    }

    /** Starts whatever does not run yet and returns once all is ready. */
    @FunctionalInterface
    public interface Starter {
        void up();
    }

    public String token(String handle, Role role) {
        return tokens.token(handle, role);
    }

    public void up() {
        starter.up();
    }
}
