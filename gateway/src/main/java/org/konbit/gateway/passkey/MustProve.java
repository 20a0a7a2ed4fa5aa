package org.konbit.gateway.passkey;

import java.util.List;
import org.konbit.gateway.session.NeedsProof;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.Sessions;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What nobody may do who has a passkey but has not just shown it: a browser left open would be enough. Calls by a token
 * are none of a session, and are not asked.
 */
@Component
public class MustProve implements NeedsProof {
    /** All of it: what tells many people something, what carries data away, what changes rights, what erases others. */
    public static final List<String> CALLS = List.of(
            "POST /api/messages",
            "POST /api/actions/*/announce",
            "POST /api/actions/*/postpone",
            "POST /api/actions/*/cancel",
            "POST /api/work-days/*/move",
            "POST /api/work-days/*/cancel",
            "POST /api/dispatches/*/confirm",
            "POST /api/dispatches/*/resend",
            "POST /api/dispatches/*/resume",
            "POST /api/contact-points/import",
            "POST /api/people/import",
            "POST /api/collectives/import",
            "POST /api/territories/*/merge",
            "POST /api/territories/import",
            "PATCH /api/collectives/*/memberships/*",
            "GET /api/collectives/*/export",
            "HEAD /api/collectives/*/export",
            "POST /api/collectives/*/delegates",
            "DELETE /api/collectives/*/delegates/*",
            "POST /api/people/*/merge",
            "GET /api/me/export",
            "HEAD /api/me/export",
            "PUT /api/people/*/appointments",
            "POST /api/passkeys/vouchers",
            "DELETE /api/people/*/sessions",
            "POST /api/people/*/erasure",
            "POST /api/people/*/erasure/confirmation",
            "POST /api/erasures");

    private final Holders holders;
    private final Sessions sessions;
    private final List<Guarded> guarded = CALLS.stream().map(Guarded::of).toList();

    MustProve(Holders holders, Sessions sessions) {
        this.holders = holders;
        this.sessions = sessions;
    }

    private record Guarded(String method, PathPattern path) {
        static Guarded of(String call) {
            var space = call.indexOf(' ');
            return new Guarded(
                    call.substring(0, space), PathPatternParser.defaultInstance.parse(call.substring(space + 1)));
        }

        boolean has(String wanted, PathContainer at) {
            return method.equals(wanted) && path.matches(at);
        }
    }

    @Override
    public boolean before(String method, String path, Session session) {
        var at = PathContainer.parsePath(path);
        return guarded.stream().anyMatch(call -> call.has(method, at))
                && hasPasskey(session)
                && !sessions.isProved(session);
    }

    /** Who has none is asked for none: a member who takes their data with them. */
    private boolean hasPasskey(Session session) {
        return session.passkey() != null
                || holders.of(session.caller().subject())
                        .filter(Holder::isProtected)
                        .isPresent();
    }
}
