package org.konbit.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests bring a file that is streamed instead of held. */
public final class ImportPaths {
    private final PathSet paths;

    public ImportPaths(HttpProperties properties) {
        this.paths = new PathSet(properties.importPaths());
    }

    public boolean has(HttpServletRequest request) {
        return paths.has(request);
    }
}
