package org.konbit.campaigns.pledge;

import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** Who may pledge: people of the movement, also those of whom this service was not told yet, until they are erased. */
@Component
public class MayPledge {
    private final Standing standing;

    MayPledge(Standing standing) {
        this.standing = standing;
    }

    public void check(Caller caller) {
        if (standing.isErased(caller) || (!caller.is(Role.MEMBER) && !standing.isKnown(caller))) {
            throw new Forbidden("Only a person of the movement can pledge.");
        }
    }
}
