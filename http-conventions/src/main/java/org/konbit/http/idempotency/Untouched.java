package org.konbit.http.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** A response as it was before a handler wrote to it, with the headers of the filters around. */
record Untouched(HttpServletResponse response, Set<String> headers) {
    Untouched(HttpServletResponse response) {
        this(response, Set.copyOf(response.getHeaderNames()));
    }

    void restore() {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(null);
        for (var name : Set.copyOf(response.getHeaderNames())) {
            if (!headers.contains(name)) response.setHeader(name, null);
        }
    }
}
