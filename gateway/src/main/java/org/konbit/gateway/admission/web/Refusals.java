package org.konbit.gateway.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.konbit.http.problem.CommonProblems;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** 401 with what is asked for, 403, and 404 for all that has no rule: nobody learns whether it is there. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isApi(request)) unauthenticated(request, response, "A bearer token or a session is needed.", false);
        else notFound(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (isApi(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden", CommonProblems.FORBIDDEN);
        } else {
            notFound(request, response);
        }
    }

    void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, String detail, boolean tokenWasBrought)
            throws IOException {
        var challenge =
                tokenWasBrought ? "Bearer realm=\"konbit\", error=\"invalid_token\"" : "Bearer realm=\"konbit\"";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", detail);
    }

    void outOfScope(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"konbit\", error=\"insufficient_scope\"");
        problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden", CommonProblems.FORBIDDEN);
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(
                request, response, HttpStatus.NOT_FOUND, "not-found", CommonProblems.sentence(HttpStatus.NOT_FOUND));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
