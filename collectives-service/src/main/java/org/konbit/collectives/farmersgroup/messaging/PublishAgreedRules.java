package org.konbit.collectives.farmersgroup.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.farmersgroup.AgreedRule;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** By which rule a group shares, and who in it needs more, is its own business: nothing of it goes out. */
@Component
class PublishAgreedRules implements Publishes<AgreedRule, AgreedRule.Agreed> {
    @Override
    public Class<AgreedRule> aggregate() {
        return AgreedRule.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(AgreedRule rule, AgreedRule.Agreed event) {
        return Stream.empty();
    }
}
