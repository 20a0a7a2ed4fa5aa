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
    private static final String NEAREST = LimitedAnswer.class.getName() + ".nearest";

    private LimitedAnswer() {}

    /** False when the call was refused, and answered. */
    static boolean goesOn(
            Verdict verdict, HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        if (isNearest(verdict, request)) tell(verdict, response);
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

    /** Of all limits that a call is counted by, the one with the smallest share left is told. */
    private static boolean isNearest(Verdict verdict, HttpServletRequest request) {
        var share = verdict.granted() ? (double) verdict.left() / verdict.rate().most() : -1;
        if (request.getAttribute(NEAREST) instanceof Double nearest && nearest < share) return false;
        request.setAttribute(NEAREST, share);
        return true;
    }

    private static void tell(Verdict verdict, HttpServletResponse response) {
        var rate = verdict.rate();
        response.setHeader(
                POLICY,
                "\"%s\";q=%d;w=%d"
                        .formatted(verdict.limit(), rate.most(), rate.within().toSeconds()));
        response.setHeader(
                LEFT, "\"%s\";r=%d;t=%d".formatted(verdict.limit(), verdict.left(), seconds(verdict.fullAfter())));
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
