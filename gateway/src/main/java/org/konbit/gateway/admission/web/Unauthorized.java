package org.konbit.gateway.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** 401, with what is asked for. */
@Component
class Unauthorized implements AuthenticationEntryPoint {
    private final ProblemWriter problems;

    Unauthorized(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        answer(request, response, "A bearer token is needed.", false);
    }

    void answer(HttpServletRequest request, HttpServletResponse response, String detail, boolean tokenWasBrought)
            throws IOException {
        var challenge =
                tokenWasBrought ? "Bearer realm=\"konbit\", error=\"invalid_token\"" : "Bearer realm=\"konbit\"";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", detail);
    }
}
