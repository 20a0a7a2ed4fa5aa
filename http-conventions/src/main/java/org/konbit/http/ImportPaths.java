package org.konbit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which requests bring a file that is streamed instead of held. */
public final class ImportPaths {
    private final List<PathPattern> patterns;

    public ImportPaths(HttpProperties properties) {
        this.patterns = properties.importPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    public boolean has(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
