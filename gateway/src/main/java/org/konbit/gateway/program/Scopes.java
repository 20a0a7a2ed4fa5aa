package org.konbit.gateway.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a token of a program can be good for: a service, and whether to read or to write; {@code campaigns:read}. */
@Component
public class Scopes {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String READ = "read";
    private static final String WRITE = "write";

    private final Map<String, List<PathPattern>> paths;

    /**
     * Which paths are which service's.
     *
     * @param routes prefixes by service
     */
    @ConfigurationProperties("konbit.gateway")
    record Areas(Map<String, List<String>> routes) {}

    Scopes(Areas areas) {
        paths = areas.routes().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        area -> area.getValue().stream()
                                .map(prefix -> PathPatternParser.defaultInstance.parse(prefix + "/**"))
                                .toList()));
    }

    /** Beneath a service's path, and about signing in. */
    private static final PathPattern ANSWERED_HERE =
            PathPatternParser.defaultInstance.parse("/api/people/{id}/sessions");

    /** In the alphabet's order. */
    public Set<String> all() {
        return paths.keySet().stream()
                .flatMap(area -> List.of(area + ":" + READ, area + ":" + WRITE).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty for what no program may call: the gateway's own, above all what is about signing in. */
    public Optional<String> neededFor(String method, String path) {
        var called = PathContainer.parsePath(path);
        if (ANSWERED_HERE.matches(called)) return Optional.empty();
        return paths.entrySet().stream()
                .filter(area -> area.getValue().stream().anyMatch(pattern -> pattern.matches(called)))
                .map(area -> area.getKey() + ":" + (READING.contains(method) ? READ : WRITE))
                .findFirst();
    }
}
