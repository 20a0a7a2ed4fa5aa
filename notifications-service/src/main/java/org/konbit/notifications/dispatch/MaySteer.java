package org.konbit.notifications.dispatch;

import java.util.Optional;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.Organizers;
import org.springframework.stereotype.Component;

/** Who may confirm, pause or end a dispatch: who began it, and organizers appointed over its audience or its author. */
@Component
class MaySteer {
    private final StoredDispatches dispatches;
    private final Organizers organizers;

    MaySteer(StoredDispatches dispatches, Organizers organizers) {
        this.dispatches = dispatches;
        this.organizers = organizers;
    }

    void check(Caller caller, Dispatch dispatch) {
        var author = dispatch.by().subject();
        var may = caller.subject().equals(author)
                || organizers.areAbove(caller, author)
                || audienceOf(dispatch)
                        .filter(audience -> organizers.areAbove(caller, audience))
                        .isPresent();
        if (!may)
            throw new Forbidden("Only an organizer appointed over all territories of its audience may do this,"
                    + " or over all those of whoever began it.");
    }

    /** Whoever follows a dispatch tells the same people. */
    private Optional<AudienceQuery> audienceOf(Dispatch dispatch) {
        var audience = dispatch.message().audience();
        if (audience != null) return Optional.of(AudienceQuery.of(audience));
        return Optional.ofNullable(dispatch.message().following())
                .flatMap(dispatches::findById)
                .flatMap(this::audienceOf);
    }
}
