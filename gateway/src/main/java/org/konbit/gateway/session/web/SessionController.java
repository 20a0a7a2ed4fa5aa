package org.konbit.gateway.session.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.session.Sessions;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a person is signed in, and the way out. */
@RestController
@PreAuthorize("isAuthenticated()")
class SessionController {
    private final Sessions sessions;
    private final SessionCookies cookies;

    SessionController(Sessions sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /**
     * A session as its owner sees it.
     *
     * @param current it is the one that asks
     * @param relayed a relay began it, with a code on their own phone
     * @param relay who that was
     */
    record SessionView(
            UUID id,
            ClientKind client,
            Instant createdAt,
            Instant lastUsedAt,
            Instant endsAt,
            boolean current,
            boolean relayed,
            @Nullable UUID relay) {
        static SessionView of(Session session, @Nullable Session current) {
            return new SessionView(
                    session.id(),
                    session.client(),
                    session.createdAt(),
                    session.lastUsedAt(),
                    session.endsAt(),
                    current != null && session.id().equals(current.id()),
                    session.isRelayed(),
                    session.relay());
        }
    }

    @MayCall("anyone signed in")
    @GetMapping("/api/me/sessions")
    ResponseEntity<Page<SessionView>> list(
            Caller caller, @RequestAttribute(name = Session.OF_REQUEST, required = false) @Nullable Session current) {
        var views = sessions.of(caller.subject()).stream()
                .map(session -> SessionView.of(session, current))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(views, null));
    }

    /** Ends another, or this one. */
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @MayCall(value = "themselves", isPrivate = true)
    @DeleteMapping("/api/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id) {
        if (!sessions.end(caller.subject(), id)) throw new NotFound("The session");
    }

    /** Signs out: ends the session that asks, and has the browser forget it. */
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses(status = HttpStatus.NOT_FOUND, value = "not-found: A session of this call was not found.")
    @MayCall(value = "themselves", isPrivate = true)
    @DeleteMapping("/api/me/sessions/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(
            Caller caller, @RequestAttribute(name = Session.OF_REQUEST, required = false) @Nullable Session current) {
        if (current == null) throw new NotFound("A session of this call");
        sessions.end(caller.subject(), current.id());
        var answer = ResponseEntity.noContent();
        cookies.none().forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }
}
