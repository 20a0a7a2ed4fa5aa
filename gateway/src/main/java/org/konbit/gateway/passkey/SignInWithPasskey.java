package org.konbit.gateway.passkey;

import org.konbit.gateway.passkey.PasskeyChallenges.Purpose;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.Sessions;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.springframework.stereotype.Component;

/** Somebody answers by a confirmed passkey, and is signed in as what they are now. */
@Component
public class SignInWithPasskey {
    private final Answers answers;
    private final Offices offices;
    private final Sessions sessions;

    SignInWithPasskey(Answers answers, Offices offices, Sessions sessions) {
        this.answers = answers;
        this.offices = offices;
        this.sessions = sessions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record SignedIn(Sessions.Begun begun) implements Outcome {}

        /** Wrong, old, of a passkey that is not there or not confirmed: all the same. */
        record Refused() implements Outcome {}

        /** What the person is now can't be found out. */
        record Unavailable() implements Outcome {}
    }

    public Outcome signIn(Assertion assertion, ClientKind client) {
        var right = answers.check(assertion, Purpose.SIGN_IN, AskForPasskey.ANYONE);
        // Nobody was named: without a handle it says not even whom it is to let in.
        if (right.isEmpty() || assertion.userHandle() == null) return new Outcome.Refused();
        var person = right.get().person();
        try {
            var office = offices.of(person);
            if (office.isEmpty() || !answers.note(right.get())) return new Outcome.Refused();
            var caller = new Caller(person, office.get().handle(), office.get().roles(), false, Client.SESSION);
            return sessions.beginBy(right.get().passkey().id(), caller, client)
                    .<Outcome>map(Outcome.SignedIn::new)
                    .orElseGet(Outcome.Refused::new);
        } catch (Offices.Away away) {
            return new Outcome.Unavailable();
        }
    }
}
