package org.konbit.campaigns.pledge;

import java.util.UUID;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may pledge for a collective: its coordinators and delegates. */
@Component
class MaySpeakFor {
    private final Standing standing;

    MaySpeakFor(Standing standing) {
        this.standing = standing;
    }

    void check(Caller caller, UUID collective) {
        if (!standing.speaksFor(caller, collective)) {
            throw new Forbidden("Only a coordinator or delegate of the collective may do this.");
        }
    }
}
