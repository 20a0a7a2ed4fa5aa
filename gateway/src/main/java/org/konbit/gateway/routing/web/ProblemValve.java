package org.konbit.gateway.routing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The container's own refusals, of requests whose head cannot even be read, as problems too. To {@code /api} such a
 * request is one without a valid token: a token of a megabyte ends here.
 */
public final class ProblemValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);
    private static final String BODY = """
            {"type":"urn:konbit:problem:%s","title":"%s","status":%d,"detail":"The head of the request is malformed or too large."}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            if (response.getStatus() == HttpServletResponse.SC_BAD_REQUEST && hasNoReadableToken(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                response.setHeader("WWW-Authenticate", "Bearer realm=\"konbit\"");
            }
            var body = response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
                    ? BODY.formatted("unauthenticated", "Unauthorized", response.getStatus())
                    : BODY.formatted("malformed-request", "Refused", response.getStatus());
            response.setContentType("application/problem+json");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException callerGone) {
            log.debug("A caller did not wait for the refusal", callerGone);
        }
    }

    private static boolean hasNoReadableToken(Request request) {
        var uri = request.getCoyoteRequest().requestURI().toString();
        return uri != null
                && uri.startsWith("/api/")
                && request.getCoyoteRequest().getHeader("Authorization") == null;
    }
}
