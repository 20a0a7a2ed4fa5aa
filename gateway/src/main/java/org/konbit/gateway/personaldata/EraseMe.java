package org.konbit.gateway.personaldata;

import java.util.UUID;
import org.konbit.gateway.passkey.Holders;
import org.konbit.gateway.program.Grants;
import org.konbit.gateway.routing.AskService;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.signin.EndChallenges;
import org.springframework.stereotype.Component;

/**
 * Has a person erased, and signs them out everywhere and for good: also a code that is on its way opens nothing any more.
 * Sessions go last: if they can't be ended now, whoever asks again by one of them is still let in, and what was erased is
 * erased.
 */
@Component
public class EraseMe {
    private static final String KEEPS_PEOPLE = "collectives";

    private final AskService ask;
    private final EndChallenges endChallenges;
    private final Holders passkeys;
    private final Grants grants;
    private final Sessions sessions;

    EraseMe(AskService ask, EndChallenges endChallenges, Holders passkeys, Grants grants, Sessions sessions) {
        this.ask = ask;
        this.endChallenges = endChallenges;
        this.passkeys = passkeys;
        this.grants = grants;
        this.sessions = sessions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Now, or before; the other services hear of it. */
        record Erased() implements Outcome {}

        record NeverKnown() implements Outcome {}

        record Away(String service) implements Outcome {}
    }

    public Outcome erase(UUID person) {
        return switch (ask.delete(KEEPS_PEOPLE, "/internal/people/" + person)) {
            case AskService.Outcome.Answered ignored -> {
                endChallenges.of(person);
                passkeys.forget(person);
                grants.endAllOfPerson(person);
                sessions.endForGood(person);
                yield new Outcome.Erased();
            }
            case AskService.Outcome.NotThere() -> new Outcome.NeverKnown();
            case AskService.Outcome.Unavailable() -> new Outcome.Away(KEEPS_PEOPLE);
        };
    }
}
