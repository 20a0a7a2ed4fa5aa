package org.konbit.campaigns.pledge;

import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** Who may pledge: people of the movement. */
@Component
public class MayPledge {
    private final Standing standing;

    MayPledge(Standing standing) {
        this.standing = standing;
    }

    public void check(Caller caller) {
        if (!caller.is(Role.MEMBER) && !standing.isKnown(caller)) {
            throw new Forbidden("Only a person of the movement can pledge.");
        }
    }
}
