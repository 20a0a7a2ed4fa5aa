package org.konbit.collectives.person;

import org.konbit.collectives.collective.Standing;
import org.springframework.stereotype.Component;

/** Who sees more of a person than that the handle exists: who sees the name, and organizers of the home territory. */
@Component
public class MayMeet {
    private final MaySeeNames maySeeNames;

    MayMeet(MaySeeNames maySeeNames) {
        this.maySeeNames = maySeeNames;
    }

    public boolean is(Standing viewer, Someone person) {
        return maySeeNames.of(person, viewer)
                || viewer.organizes(person.territory().path());
    }
}
