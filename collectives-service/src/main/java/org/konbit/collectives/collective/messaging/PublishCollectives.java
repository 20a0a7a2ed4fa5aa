package org.konbit.collectives.collective.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishCollectives implements Publishes<Collective, CollectiveEvent> {
    private static final String DIRECTORY = "collectives.directory";
    private static final String EVENTS = "collectives.events";

    @Override
    public Class<Collective> aggregate() {
        return Collective.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Collective collective, CollectiveEvent event) {
        var key = collective.id().toString();
        var state = OutboundEvent.of(DIRECTORY, key, CollectiveV1.TYPE, CollectiveV1.of(collective));
        return switch (event) {
            case CollectiveEvent.Founded ignored ->
                Stream.of(
                        state,
                        OutboundEvent.of(EVENTS, key, CollectiveFoundedV1.TYPE, CollectiveFoundedV1.of(collective)));
            case CollectiveEvent.Changed ignored -> Stream.of(state);
        };
    }
}
