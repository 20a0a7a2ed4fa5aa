package org.konbit.gateway.signin;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has no code that was sent before let this person in. */
@Component
public class EndChallenges {
    private final Challenges challenges;

    EndChallenges(Challenges challenges) {
        this.challenges = challenges;
    }

    /** Who shares the phone can still use theirs. */
    public void of(UUID person) {
        challenges.isNotFor(person);
    }
}
