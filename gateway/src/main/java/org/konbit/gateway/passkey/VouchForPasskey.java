package org.konbit.gateway.passkey;

import java.time.Clock;
import java.util.UUID;
import org.konbit.gateway.program.Grants;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.signin.EndChallenges;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/**
 * An organizer says that a passkey is of whom it says: one for an organizer's first, two for one who has lost theirs.
 * The code, which the owner tells them, says which it is; a passkey that somebody else registered has another.
 */
@Component
public class VouchForPasskey {
    private final Holders holders;
    private final Offices offices;
    private final EndChallenges endChallenges;
    private final Grants grants;
    private final Sessions sessions;
    private final Clock clock;

    VouchForPasskey(
            Holders holders,
            Offices offices,
            EndChallenges endChallenges,
            Grants grants,
            Sessions sessions,
            Clock clock) {
        this.holders = holders;
        this.offices = offices;
        this.endChallenges = endChallenges;
        this.grants = grants;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Vouched(boolean confirmed, int vouchers, int needed) implements Outcome {}

        /** No such person, no such code, or not theirs to vouch for: all the same. */
        record NothingThere() implements Outcome {}

        record NoOrganizer() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    public Outcome vouch(Caller by, UUID person, String code) {
        try {
            if (!offices.isOrganizer(by)) return new Outcome.NoOrganizer();
            if (!offices.mayVouch(by, person)) return new Outcome.NothingThere();
        } catch (Offices.Away away) {
            return new Outcome.Unavailable();
        }
        var holder = holders.of(person);
        var passkey = holder.flatMap(theirs -> theirs.waitingWith(code, clock.instant()));
        if (holder.isEmpty() || passkey.isEmpty()) return new Outcome.NothingThere();
        var needed = holder.get().vouchersNeeded();
        var vouched = holder.get().vouchedFor(passkey.get(), by.subject());
        var now = vouched.passkey(passkey.get().id()).orElseThrow();
        // Before too: if they couldn't be ended, nothing is confirmed. After, for who came in between.
        if (now.isConfirmed()) endAll(person);
        if (!holders.save(vouched)) return new Outcome.ChangedMeanwhile();
        if (now.isConfirmed()) endAll(person);
        return new Outcome.Vouched(now.isConfirmed(), now.vouchers().size(), needed);
    }

    /** All that somebody else may hold in the person's name. */
    private void endAll(UUID person) {
        endChallenges.of(person);
        grants.endAllOfPerson(person);
        sessions.endAll(person);
    }
}
