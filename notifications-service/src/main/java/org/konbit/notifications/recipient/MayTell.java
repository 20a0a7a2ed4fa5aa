package org.konbit.notifications.recipient;

import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may send an audience a message, and count it: organizers appointed over everywhere that it lives. */
@Component
public class MayTell {
    private final Organizers organizers;

    MayTell(Organizers organizers) {
        this.organizers = organizers;
    }

    public void check(Caller caller, AudienceQuery audience) {
        if (!organizers.areAbove(caller, audience))
            throw new Forbidden("Only an organizer appointed over all territories of the audience may do this;"
                    + " an audience without territories lives everywhere.");
    }
}
