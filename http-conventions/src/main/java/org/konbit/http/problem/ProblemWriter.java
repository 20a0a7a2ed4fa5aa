package org.konbit.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.konbit.http.Problems;
import org.konbit.http.json.StrictJson;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Answers with a problem from where there is no controller: filters, and the security chain. */
public final class ProblemWriter {
    private final StrictJson json;

    public ProblemWriter(StrictJson json) {
        this.json = json;
    }

    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug, String detail)
            throws IOException {
        write(request, response, Problems.detail(status, slug, detail, List.of()));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        if (response.isCommitted()) return;
        var body = json.mapper().writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod()))
            response.getOutputStream().write(body);
    }
}
