package org.konbit.campaigns.pledge.messaging;

import java.util.stream.Stream;
import org.konbit.campaigns.pledge.RefusedReply;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Says on the wire which answers could not be taken. */
@Component
class TellingOfRefusals implements Publishes<RefusedReply, RefusedReply.Refused> {
    @Override
    public Class<RefusedReply> aggregate() {
        return RefusedReply.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(RefusedReply reply, RefusedReply.Refused event) {
        return Stream.of(OutboundEvent.of(
                        "campaigns.events",
                        reply.action().toString(),
                        PledgeRefusedV1.TYPE,
                        new PledgeRefusedV1(
                                reply.action().value(),
                                reply.person(),
                                reply.reason().name(),
                                reply.message()))
                .withSubject(reply.message().toString()));
    }
}
