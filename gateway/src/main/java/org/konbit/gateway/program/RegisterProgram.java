package org.konbit.gateway.program;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.FieldError;
import org.springframework.stereotype.Component;

/** An operator registers a program. */
@Component
public class RegisterProgram {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private final Programs programs;
    private final Scopes scopes;
    private final Clock clock;

    RegisterProgram(Programs programs, Scopes scopes, Clock clock) {
        this.programs = programs;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * What it is to be.
     *
     * @param isPublic whether it could not keep a secret
     */
    public record Command(
            String name, ActsFor actsFor, boolean isPublic, List<String> redirectUris, List<String> scopes) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** @param secret told this one time; null of a public program */
        record Registered(Program program, @Nullable String secret) implements Outcome {
            @Override
            public String toString() {
                return "Registered[" + program.id() + "]";
            }
        }

        record Invalid(List<FieldError> errors) implements Outcome {}
    }

    public Outcome register(Command command) {
        var errors = faults(command);
        if (!errors.isEmpty()) return new Outcome.Invalid(errors);
        var secret = command.isPublic() ? null : Secrets.make();
        var program = new Program(
                UUID.randomUUID(),
                command.name(),
                command.actsFor(),
                secret == null ? null : Secrets.hash(secret),
                Set.copyOf(command.redirectUris()),
                Set.copyOf(command.scopes()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        programs.add(program);
        return new Outcome.Registered(program, secret);
    }

    private List<FieldError> faults(Command command) {
        var errors = new ArrayList<FieldError>();
        var known = scopes.all();
        for (var at = 0; at < command.scopes().size(); at++) {
            if (!known.contains(command.scopes().get(at))) {
                errors.add(new FieldError("/scopes/" + at, "must be one of " + String.join(", ", known)));
            }
        }
        for (var at = 0; at < command.redirectUris().size(); at++) {
            if (!mayBeSentTo(command.redirectUris().get(at))) {
                errors.add(new FieldError(
                        "/redirectUris/" + at,
                        "must be an https address, an http one of 127.0.0.1 or [::1], or one of a scheme with a dot;"
                                + " without a fragment"));
            }
        }
        switch (command.actsFor()) {
            case ITSELF -> {
                if (command.isPublic()) {
                    errors.add(new FieldError("/public", "must be false: who acts for itself has to prove who it is"));
                }
                if (!command.redirectUris().isEmpty()) {
                    errors.add(new FieldError("/redirectUris", "must be empty: no member is asked"));
                }
            }
            case MEMBERS -> {
                if (command.redirectUris().isEmpty()) {
                    errors.add(new FieldError("/redirectUris", "must say where a member is sent back to"));
                }
            }
        }
        return errors;
    }

    /** Nothing that a browser would run, and nothing that can be read on its way. */
    private static boolean mayBeSentTo(String address) {
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme();
            if (scheme == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) return false;
            return switch (scheme) {
                case "https" -> uri.getHost() != null;
                case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
                default -> scheme.contains(".");
            };
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
