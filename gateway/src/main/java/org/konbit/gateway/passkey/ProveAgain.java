package org.konbit.gateway.passkey;

import java.time.Instant;
import org.konbit.gateway.passkey.PasskeyChallenges.Purpose;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/**
 * Somebody who is signed in shows by a passkey that it is still them. Only a session that a passkey began gets an
 * organizer's role, now or ever: one that was begun by a code stays what it was.
 */
@Component
public class ProveAgain {
    private final Answers answers;
    private final Offices offices;
    private final Sessions sessions;

    ProveAgain(Answers answers, Offices offices, Sessions sessions) {
        this.answers = answers;
        this.offices = offices;
        this.sessions = sessions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Proved(Instant until) implements Outcome {}

        /** Wrong, old, or somebody else's: all the same. */
        record Refused() implements Outcome {}

        /** What the person is now can't be found out. */
        record Unavailable() implements Outcome {}
    }

    public Outcome prove(Session session, Assertion assertion) {
        var caller = session.caller();
        var right = answers.check(assertion, Purpose.PROVE, session.id().toString())
                .filter(answer -> answer.person().equals(caller.subject()));
        if (right.isEmpty()) return new Outcome.Refused();
        try {
            var office = offices.of(caller.subject());
            if (office.isEmpty() || !answers.note(right.get())) return new Outcome.Refused();
            var roles =
                    session.passkey() == null ? caller.roles() : office.get().roles();
            return new Outcome.Proved(sessions.prove(session, roles));
        } catch (Offices.Away away) {
            return new Outcome.Unavailable();
        }
    }
}
