package org.konbit.collectives.exchange.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.ExchangeEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishExchanges implements Publishes<Exchange, ExchangeEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<Exchange> aggregate() {
        return Exchange.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Exchange exchange, ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Held(var id) ->
                Stream.of(OutboundEvent.of(TOPIC, id.toString(), ExchangeHeldV1.TYPE, ExchangeHeldV1.of(exchange)));
        };
    }
}
