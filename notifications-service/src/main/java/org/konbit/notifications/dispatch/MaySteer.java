package org.konbit.notifications.dispatch;

import java.util.Optional;
import org.konbit.http.Caller;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.Organizers;
import org.springframework.stereotype.Component;

/** Who may see, confirm, pause or end a dispatch: organizers who began it, or appointed over its audience or author. */
@Component
class MaySteer {
    private final StoredDispatches dispatches;
    private final Organizers organizers;

    MaySteer(StoredDispatches dispatches, Organizers organizers) {
        this.dispatches = dispatches;
        this.organizers = organizers;
    }

    boolean isTrueOf(Caller caller, Dispatch dispatch) {
        var author = dispatch.by().subject();
        return caller.subject().equals(author) && organizers.areSomewhere(caller)
                || organizers.areAbove(caller, author)
                || audienceOf(dispatch)
                        .filter(audience -> organizers.areAbove(caller, audience))
                        .isPresent();
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
