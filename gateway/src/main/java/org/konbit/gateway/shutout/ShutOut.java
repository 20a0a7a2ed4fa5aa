package org.konbit.gateway.shutout;

import java.util.UUID;
import org.konbit.gateway.program.Grants;
import org.konbit.gateway.routing.AskService;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.signin.EndChallenges;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends all sessions of a person, and what they let programs do, on another's word. notifications-service goes first: it knows who may do that, stops
 * what the person began, and holds what they begin next. While it is away nothing is sent either, and whoever asks is
 * told to ask again.
 */
@Component
public class ShutOut {
    private static final String SENDS = "notifications";

    private final AskService ask;
    private final EndChallenges endChallenges;
    private final Grants grants;
    private final Sessions sessions;
    private final JsonMapper json;

    ShutOut(AskService ask, EndChallenges endChallenges, Grants grants, Sessions sessions, JsonMapper json) {
        this.ask = ask;
        this.endChallenges = endChallenges;
        this.grants = grants;
        this.sessions = sessions;
        this.json = json;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Now, or before. */
        record Done() implements Outcome {}

        /** Nobody whom the caller may shut out. */
        record NotTheirs() implements Outcome {}

        record Away(String service) implements Outcome {}
    }

    private record Asked(UUID by, boolean platformWide) {}

    public Outcome shutOut(UUID person, Caller by) {
        var asked = json.writeValueAsBytes(new Asked(by.subject(), by.isPlatformOrganizer()));
        return switch (ask.post(SENDS, "/internal/people/" + person + "/broadcasting-hold", asked)) {
            case AskService.Outcome.Answered ignored -> {
                endChallenges.of(person);
                grants.endAllOfPerson(person);
                sessions.endAll(person);
                yield new Outcome.Done();
            }
            case AskService.Outcome.NotThere() -> new Outcome.NotTheirs();
            case AskService.Outcome.Unavailable() -> new Outcome.Away(SENDS);
        };
    }
}
