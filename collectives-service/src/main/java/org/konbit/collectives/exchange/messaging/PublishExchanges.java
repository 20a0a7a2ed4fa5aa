package org.konbit.collectives.exchange.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.ExchangeEvent;
import org.konbit.collectives.exchange.ExchangeId;
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
        return Stream.of(
                switch (event) {
                    case ExchangeEvent.Proposed(var id) ->
                        told(id, ExchangeProposedV1.TYPE, ExchangeProposedV1.of(exchange));
                    case ExchangeEvent.Accepted(var id, var collective) ->
                        told(id, ExchangeAcceptedV1.TYPE, ExchangeAcceptedV1.of(exchange, collective));
                    case ExchangeEvent.Declined(var id, var collective) ->
                        told(id, ExchangeDeclinedV1.TYPE, ExchangeDeclinedV1.of(exchange, collective));
                    case ExchangeEvent.Cancelled(var id) ->
                        told(id, ExchangeCancelledV1.TYPE, new ExchangeCancelledV1(id.value()));
                    case ExchangeEvent.Held(var id) -> told(id, ExchangeHeldV1.TYPE, ExchangeHeldV1.of(exchange));
                });
    }

    private static OutboundEvent told(ExchangeId id, String type, Object data) {
        return OutboundEvent.of(TOPIC, id.toString(), type, data);
    }
}
