package org.konbit.collectives.farmersgroup.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.farmersgroup.EntryEvent;
import org.konbit.collectives.farmersgroup.Sharing;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishSharings implements Publishes<Sharing, EntryEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<Sharing> aggregate() {
        return Sharing.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Sharing sharing, EntryEvent event) {
        return switch (event) {
            case EntryEvent.Recorded(var id) ->
                Stream.of(OutboundEvent.of(TOPIC, id.toString(), ResultSharedV1.TYPE, ResultSharedV1.of(sharing)));
            case EntryEvent.TookBack(var ignored, var correction) ->
                Stream.of(EntryCorrectedV1.toldOn(TOPIC, sharing, correction));
        };
    }
}
