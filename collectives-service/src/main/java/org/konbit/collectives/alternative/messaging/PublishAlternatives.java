package org.konbit.collectives.alternative.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishAlternatives implements Publishes<Alternative, AlternativeEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<Alternative> aggregate() {
        return Alternative.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Alternative alternative, AlternativeEvent event) {
        return switch (event) {
            case AlternativeEvent.Drafted ignored -> Stream.empty();
            case AlternativeEvent.Told ignored -> Stream.empty();
            case AlternativeEvent.Shared(var id) ->
                Stream.of(OutboundEvent.of(
                        TOPIC, id.toString(), AlternativeSharedV1.TYPE, AlternativeSharedV1.of(alternative)));
            case AlternativeEvent.Retired(var id) ->
                Stream.of(OutboundEvent.of(
                        TOPIC, id.toString(), AlternativeRetiredV1.TYPE, new AlternativeRetiredV1(id.value())));
        };
    }
}
