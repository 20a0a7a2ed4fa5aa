package org.konbit.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.unit.DataSize;

/** Which requests bring a file that is streamed instead of held, and how large a body of any request may be. */
public final class ImportPaths {
    private final HttpProperties properties;
    private final PathSet imports;
    private final PathSet media;

    public ImportPaths(HttpProperties properties) {
        this.properties = properties;
        this.imports = new PathSet(properties.importPaths());
        this.media = new PathSet(properties.mediaPaths());
    }

    public boolean has(HttpServletRequest request) {
        return imports.has(request) || media.has(request);
    }

    public DataSize limitOf(HttpServletRequest request) {
        if (imports.has(request)) return properties.importLimit();
        return media.has(request) ? properties.mediaLimit() : properties.bodyLimit();
    }
}
