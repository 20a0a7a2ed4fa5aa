package org.konbit.collectives.farmersgroup.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.farmersgroup.EntryEvent;
import org.konbit.collectives.farmersgroup.Result;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishResults implements Publishes<Result, EntryEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<Result> aggregate() {
        return Result.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Result result, EntryEvent event) {
        return switch (event) {
            case EntryEvent.Recorded(var id) ->
                Stream.of(OutboundEvent.of(TOPIC, id.toString(), ResultRecordedV1.TYPE, ResultRecordedV1.of(result)));
            case EntryEvent.TookBack(var ignored, var correction) ->
                Stream.of(EntryCorrectedV1.toldOn(TOPIC, result, correction));
        };
    }
}
