package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.admission.CallerAuthentication;
import org.konbit.gateway.session.NeedsProof;
import org.konbit.gateway.session.NotRelayed;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.session.Sessions;
import org.konbit.http.problem.CommonProblems;
import org.konbit.http.problem.Faulty;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whoever brings the cookie of a session that lasts. A browser sends a cookie whoever made it call, so that what
 * changes anything must also bring a proof that only a page of ours can read; and some calls are let in only if the
 * session's owner has just shown their passkey. A call with a bearer token was judged by that already, and its cookie is
 * not looked at.
 */
final class SessionFilter extends OncePerRequestFilter {
    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    /** Where nobody is signed in yet, and where the answer is the same for everyone. */
    private static final Set<String> WITHOUT = Set.of("/api/sign-in/", "/api/public/");

    private static final String AGREEING = "/oauth2/authorize";
    /** Where a member is asked whether a program may act for them. */
    static final Set<String> WHERE_MEMBERS_AGREE = Set.of(AGREEING, "/oauth2/consent");

    private final Sessions sessions;
    private final SessionCookies cookies;
    private final NeedsProof needsProof;
    private final ProblemWriter problems;

    SessionFilter(Sessions sessions, SessionCookies cookies, NeedsProof needsProof, ProblemWriter problems) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.needsProof = needsProof;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return SecurityContextHolder.getContext().getAuthentication() != null
                || !path.startsWith("/api/") && !WHERE_MEMBERS_AGREE.contains(path)
                || WITHOUT.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Session> found;
        boolean hasToProve;
        try {
            found = sessions.use(secret);
            hasToProve = found.filter(
                            session -> needsProof.before(request.getMethod(), request.getRequestURI(), session))
                    .isPresent();
        } catch (RuntimeException fault) {
            if (!Faulty.isAway(fault)) throw fault;
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            var away = HttpStatus.SERVICE_UNAVAILABLE;
            problems.write(request, response, away, CommonProblems.slug(away), CommonProblems.sentence(away));
            return;
        }
        if (found.isPresent()) {
            // A form can't bring the header: agreeing is proved by a secret that only its page knows, and for this
            // person.
            if (!CHANGE_NOTHING.contains(request.getMethod())
                    && !AGREEING.equals(request.getRequestURI())
                    && !cookies.isProof(secret, request.getHeader(SessionCookies.PROOF_HEADER))) {
                problems.write(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        "csrf",
                        "A change by a session needs the header X-Konbit-Csrf, with what the cookie beside it says.");
                return;
            }
            if (found.get().isRelayed() && NotRelayed.has(request.getMethod(), request.getRequestURI())) {
                problems.write(request, response, HttpStatus.FORBIDDEN, NotRelayed.TYPE, NotRelayed.SENTENCE);
                return;
            }
            if (hasToProve) {
                problems.write(request, response, HttpStatus.FORBIDDEN, NeedsProof.TYPE, NeedsProof.SENTENCE);
                return;
            }
            letIn(request, found.get());
        }
        chain.doFilter(request, response);
    }

    private static void letIn(HttpServletRequest request, Session session) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(session.caller()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(Session.OF_REQUEST, session);
    }

    /** Of two by that name one was planted: neither is believed. */
    private @Nullable String secret(HttpServletRequest request) {
        if (request.getCookies() == null) return null;
        var brought = Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(cookies.nameOfSession()))
                .map(Cookie::getValue)
                .toList();
        return brought.size() == 1 ? brought.getFirst() : null;
    }
}
