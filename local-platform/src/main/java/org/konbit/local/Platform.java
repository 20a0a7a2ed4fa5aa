package org.konbit.local;

import java.net.URI;
import java.nio.file.Path;

/**
 * A local platform as a program on top of it sees it: {@code new Demo(platform).run()} returns the exit code.
 *
 * @param repository where the sources are, the launcher's script among them
 * @param gateway where all HTTP goes, without a trailing slash
 * @param standIns the read side of the mail and phone stand-ins, without a trailing slash
 * @param dataDir where the platform keeps everything it stores
 */
public record Platform(Path repository, URI gateway, URI standIns, Path dataDir, Tokens tokens, Starter starter) {

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
