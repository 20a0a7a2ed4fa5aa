package org.konbit.notifications.dispatch;

import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.Organizers;
import org.springframework.stereotype.Component;

/** Who may send a plain message: organizers appointed over everywhere that its audience lives. */
@Component
class MaySend {
    private final Organizers organizers;

    MaySend(Organizers organizers) {
        this.organizers = organizers;
    }

    void check(Caller caller, AudienceQuery audience) {
        if (!organizers.areAbove(caller, audience))
            throw new Forbidden("Only an organizer appointed over all territories of the audience may send this;"
                    + " an audience without territories lives everywhere.");
    }
}
