package org.konbit.http.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.ImportPaths;
import org.konbit.http.Problems;
import org.konbit.http.problem.CommonProblems;
import org.konbit.http.problem.Faulty;
import org.konbit.http.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Does a POST with an {@code Idempotency-Key} once, and gives its answer again to whoever repeats it. */
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final long WAIT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final List<String> KEPT_HEADERS = List.of(
            HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_DISPOSITION);

    /** Refusals without any effect that may well be granted the next time. */
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 408, 413, 429);

    private final KeptAnswers answers;
    private final WithItsAnswer withItsAnswer;
    private final ImportPaths importPaths;
    private final ProblemWriter problems;

    IdempotencyFilter(
            KeptAnswers answers, WithItsAnswer withItsAnswer, ImportPaths importPaths, ProblemWriter problems) {
        this.answers = answers;
        this.withItsAnswer = withItsAnswer;
        this.importPaths = importPaths;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            var error = new FieldError(HEADER, "must be 1 to 255 visible ASCII characters");
            problems.write(
                    request,
                    response,
                    Problems.detail(
                            HttpStatus.BAD_REQUEST, "malformed-request", "The key is malformed.", List.of(error)));
            return;
        }
        boolean file = importPaths.has(request);
        var body = file ? new Bodies.Streamed(request) : new Bodies.Held(request);
        KeptAnswers.Found found;
        try {
            found = claim(id(request, key));
        } catch (RuntimeException e) {
            if (!Faulty.isAway(e)) throw e;
            answerAway(request, response, e);
            return;
        }
        switch (found) {
            case KeptAnswers.Found.Mine(var claim) -> doOnce(claim, body, response, chain);
            case KeptAnswers.Found.Answered answered
            when answered.isFor(body.hash()) -> repeat(answered.answer(), response);
            case KeptAnswers.Found.Answered other ->
                problems.write(
                        request,
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used with another body.");
            case KeptAnswers.Found.BeingDone() -> askAgain(request, response);
        }
    }

    private void answerAway(HttpServletRequest request, HttpServletResponse response, RuntimeException fault)
            throws IOException {
        LOG.warn("Answered 503, as the database is away: {}", fault.toString());
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        problems.write(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                CommonProblems.sentence(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private void askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(
                request,
                response,
                HttpStatus.CONFLICT,
                "being-done",
                "The same request is being done; ask again in a moment.");
    }

    private KeptAnswers.Found claim(String id) {
        long began = System.nanoTime();
        while (true) {
            var found = answers.claim(id);
            boolean busy = found instanceof KeptAnswers.Found.BeingDone;
            if (!busy || System.nanoTime() - began > WAIT_NANOS) return found;
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
    }

    private void doOnce(KeptAnswers.Claim claim, Bodies body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        var doing = new Doing(claim, body, caching, chain);
        try {
            if (withItsAnswer.isPossibleFor(body)) withItsAnswer.doing(body, caching, doing::together);
            else doing.request();
            doing.keepAfterwards();
        } catch (RuntimeException e) {
            // At the commit: while the handler is at work, that is its own to answer. An answer that is kept stays so.
            doing.outcome = Outcome.NOT_KEPT;
            if (!Faulty.isAway(e)) throw e;
            doing.untouched.restore();
            answerAway(body, caching, e);
        } finally {
            switch (doing.outcome) {
                case KEPT -> answers.settled(claim);
                case NOT_KEPT, TAKEN_OVER -> answers.giveUp(claim);
                case KEPT_LATER -> {}
            }
        }
        if (doing.outcome == Outcome.TAKEN_OVER) {
            doing.untouched.restore();
            askAgain(body, caching);
        }
        caching.copyBodyToResponse();
    }

    /** What became of an answer. */
    private enum Outcome {
        KEPT,
        KEPT_LATER,
        NOT_KEPT,
        /** This instance counted as dead, and another does the request. */
        TAKEN_OVER
    }

    /** One request that is done here. */
    private final class Doing {
        private final KeptAnswers.Claim claim;
        private final Bodies body;
        private final ContentCachingResponseWrapper response;
        private final FilterChain chain;
        private final Untouched untouched;
        private Outcome outcome = Outcome.NOT_KEPT;

        Doing(KeptAnswers.Claim claim, Bodies body, ContentCachingResponseWrapper response, FilterChain chain) {
            this.claim = claim;
            this.body = body;
            this.response = response;
            this.chain = chain;
            this.untouched = new Untouched(response);
        }

        void request() throws ServletException, IOException {
            outcome = Outcome.NOT_KEPT;
            chain.doFilter(body, response);
        }

        /** A refusal has no effect, and is kept after its transaction came to nothing. */
        boolean together() throws ServletException, IOException {
            request();
            if (response.getStatus() >= 400) return false;
            keep();
            return outcome == Outcome.KEPT;
        }

        void keepAfterwards() throws IOException {
            int status = response.getStatus();
            var isToBeKept = status < 500
                    && !NOT_KEPT.contains(status)
                    && !body.isAsyncStarted()
                    && body.getAttribute(Faulty.CAME_TO_NOTHING) == null;
            if (outcome != Outcome.NOT_KEPT || !isToBeKept) return;
            try {
                keep();
            } catch (RuntimeException e) {
                if (!Faulty.isAway(e)) throw e;
                LOG.warn("The answer is kept later for a repetition: {}", e.toString());
                answers.keepLater(claim, body.hash(), answerIn(response));
                outcome = Outcome.KEPT_LATER;
            }
        }

        private void keep() throws IOException {
            outcome = answers.keep(claim, body.hash(), answerIn(response)) ? Outcome.KEPT : Outcome.TAKEN_OVER;
        }
    }

    private static KeptAnswer answerIn(ContentCachingResponseWrapper response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (var name : KEPT_HEADERS) {
            var values = List.copyOf(response.getHeaders(name));
            if (!values.isEmpty()) headers.put(name, values);
        }
        var type = response.getContentType();
        if (type != null) headers.put(HttpHeaders.CONTENT_TYPE, List.of(type));
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static void repeat(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static String id(HttpServletRequest request, String key) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var subject = authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller.subject().toString()
                : "";
        var all = String.join("\n", subject, request.getMethod(), request.getRequestURI(), key);
        return HexFormat.of().formatHex(Bodies.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
