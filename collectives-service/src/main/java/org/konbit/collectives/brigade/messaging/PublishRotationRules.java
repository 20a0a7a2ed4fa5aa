package org.konbit.collectives.brigade.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.brigade.RotationRules;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** By which rules a brigade counts is its own business. */
@Component
class PublishRotationRules implements Publishes<RotationRules, RotationRules.WereSet> {
    @Override
    public Class<RotationRules> aggregate() {
        return RotationRules.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(RotationRules rules, RotationRules.WereSet event) {
        return Stream.empty();
    }
}
