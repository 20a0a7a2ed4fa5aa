package org.konbit.notifications.sending;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.konbit.notifications.recipient.ForgetsPeople;
import org.springframework.stereotype.Component;

/** What still waits for whoever is erased is not sent any more, and its number and words are gone. */
@Component
class ForgetOutgoing implements ForgetsPeople {
    private final Outgoing outgoing;
    private final Clock clock;

    ForgetOutgoing(Outgoing outgoing, Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    @Override
    public void forget(List<UUID> gone) {
        outgoing.doneWith(gone, clock.instant());
    }
}
