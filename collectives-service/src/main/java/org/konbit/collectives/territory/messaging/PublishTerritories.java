package org.konbit.collectives.territory.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.territory.Territory;
import org.konbit.collectives.territory.TerritoryEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishTerritories implements Publishes<Territory, TerritoryEvent> {
    private static final String TOPIC = "collectives.territories";

    @Override
    public Class<Territory> aggregate() {
        return Territory.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Territory territory, TerritoryEvent event) {
        return switch (event) {
            case TerritoryEvent.Described(var code) ->
                Stream.of(OutboundEvent.of(TOPIC, code, TerritoryV1.TYPE, TerritoryV1.of(territory)));
        };
    }
}
