package org.konbit.gateway.session;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What a session that a relay began may not do: all that outlasts it or can't be taken back. For that the person comes
 * to an organizer, who vouches for a contact point of their own.
 */
public final class NotRelayed {
    /** How it is refused. */
    public static final String TYPE = "relayed-session";

    public static final String SENTENCE = "This is not for a session that a relay began.";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** Whoever reads there changes nothing. */
    private static final Set<PathPattern> CHANGES = paths(
            "/api/me",
            "/api/me/contact-points/**",
            "/api/me/passkeys/**",
            "/api/me/preferences",
            "/api/me/programs/**",
            "/api/passkeys/**",
            "/api/collectives/*/memberships/**");

    private static final Set<PathPattern> ALL =
            paths("/api/me/export", "/api/people/*/erasure/**", "/oauth2/authorize", "/oauth2/consent");

    private NotRelayed() {}

    public static boolean has(String method, String path) {
        var parsed = PathContainer.parsePath(path);
        return isIn(ALL, parsed) || (!READS.contains(method) && isIn(CHANGES, parsed));
    }

    private static boolean isIn(Set<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static Set<PathPattern> paths(String... patterns) {
        return Set.copyOf(Stream.of(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }
}
