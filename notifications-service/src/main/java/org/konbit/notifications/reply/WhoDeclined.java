package org.konbit.notifications.reply;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.konbit.notifications.dispatch.Answers;
import org.konbit.notifications.recipient.Pledges;
import org.springframework.stereotype.Component;

/** Tells the fan-out who need not hear of an action any more. */
@Component
class WhoDeclined implements Answers {
    private final Pledges pledges;

    WhoDeclined(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public Set<UUID> declined(UUID action, Collection<UUID> people) {
        return pledges.whoAnswered(action, "DECLINED", people);
    }
}
