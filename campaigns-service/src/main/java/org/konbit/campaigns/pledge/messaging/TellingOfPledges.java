package org.konbit.campaigns.pledge.messaging;

import java.util.stream.Stream;
import org.konbit.campaigns.pledge.Pledge;
import org.konbit.campaigns.pledge.PledgeEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Says on the wire what people answered. */
@Component
class TellingOfPledges implements Publishes<Pledge, PledgeEvent> {
    @Override
    public Class<Pledge> aggregate() {
        return Pledge.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Pledge pledge, PledgeEvent event) {
        return switch (event) {
            case PledgeEvent.Made(var answer, var headcount, var inReplyTo) ->
                Stream.of(OutboundEvent.of(
                                "campaigns.events",
                                pledge.action().toString(),
                                PledgeMadeV1.TYPE,
                                new PledgeMadeV1(
                                        pledge.action().value(),
                                        pledge.campaign().value(),
                                        pledge.person(),
                                        answer.name(),
                                        headcount,
                                        inReplyTo))
                        .withSubject(pledge.id().toString()));
        };
    }
}
