package org.konbit.gateway.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.konbit.gateway.limits.CallLimits.Verdict;
import org.konbit.http.Problems;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Says with every answer how much is left, as {@code draft-ietf-httpapi-ratelimit-headers} has it. */
final class LimitedAnswer {
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private LimitedAnswer() {}

    /** False when the call was refused, and answered. */
    static boolean goesOn(
            Verdict verdict, HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        var rate = verdict.rate();
        response.setHeader(
                POLICY,
                "\"%s\";q=%d;w=%d"
                        .formatted(verdict.limit(), rate.most(), rate.within().toSeconds()));
        response.setHeader(
                LEFT, "\"%s\";r=%d;t=%d".formatted(verdict.limit(), verdict.left(), seconds(verdict.fullAfter())));
        if (verdict.granted()) return true;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(verdict.againAfter()))));
        problems.write(
                request,
                response,
                Problems.detail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-calls",
                        "Too many calls; Retry-After says when there may be another.",
                        List.of()));
        return false;
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
