package org.konbit.gateway.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may do with an answer: nothing, where it is data. The page that describes the API runs its own scripts
 * and asks this very host; a service whose answer is a page says itself what that needs.
 */
final class ContentRules implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String NO_FRAMES = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String DATA = "default-src 'none'; " + NO_FRAMES;
    /** Its library sets styles in the page. */
    private static final String DESCRIPTIONS =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; " + NO_FRAMES;

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HEADER)) return;
        response.setHeader(HEADER, isDescription(request.getRequestURI()) ? DESCRIPTIONS : DATA);
    }

    private static boolean isDescription(String path) {
        return path.equals("/docs") || path.startsWith("/swagger-ui/");
    }
}
