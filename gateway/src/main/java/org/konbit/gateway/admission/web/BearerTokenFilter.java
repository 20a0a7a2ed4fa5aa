package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.konbit.gateway.admission.Bearers;
import org.konbit.gateway.admission.CallerAuthentication;
import org.konbit.gateway.program.MayProgramCall;
import org.konbit.gateway.token.ProgramRights;
import org.konbit.gateway.token.Verdict;
import org.konbit.http.problem.CommonProblems;
import org.konbit.http.problem.Faulty;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever brings a valid bearer token, and turns away at once whoever brings a wrong one. */
final class BearerTokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Bearers bearers;
    private final Refusals refusals;
    private final ProblemWriter problems;
    private final MayProgramCall mayProgramCall;

    BearerTokenFilter(Bearers bearers, MayProgramCall mayProgramCall, Refusals refusals, ProblemWriter problems) {
        this.bearers = bearers;
        this.mayProgramCall = mayProgramCall;
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var headers = request.getHeaders(HttpHeaders.AUTHORIZATION);
        if (!headers.hasMoreElements()) {
            chain.doFilter(request, response);
            return;
        }
        var header = headers.nextElement();
        if (headers.hasMoreElements() || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            refusals.unauthenticated(request, response, "One bearer token is needed.", true);
            return;
        }
        switch (bearers.judge(header.substring(BEARER.length()).strip())) {
            case Verdict.Valid(var caller, var program) -> {
                if (program != null && !mayCall(program, request, response)) return;
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new CallerAuthentication(caller));
                SecurityContextHolder.setContext(context);
                chain.doFilter(request, response);
            }
            case Verdict.Refused(var why) -> refusals.unauthenticated(request, response, why, true);
            case Verdict.NotKnownYet(var why) ->
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "starting", why);
        }
    }

    /** False when it may not, and was answered. */
    private boolean mayCall(ProgramRights program, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MayProgramCall.Verdict verdict;
        try {
            verdict = mayProgramCall.judge(program, request.getMethod(), request.getRequestURI());
        } catch (RuntimeException fault) {
            if (!Faulty.isAway(fault)) throw fault;
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            var away = HttpStatus.SERVICE_UNAVAILABLE;
            problems.write(request, response, away, CommonProblems.slug(away), CommonProblems.sentence(away));
            return false;
        }
        return switch (verdict) {
            case MayProgramCall.Verdict.Yes() -> true;
            case MayProgramCall.Verdict.Ended() -> {
                refusals.unauthenticated(request, response, "What the program was granted is over.", true);
                yield false;
            }
            case MayProgramCall.Verdict.OutOfScope() -> {
                refusals.outOfScope(request, response);
                yield false;
            }
        };
    }
}
