package org.konbit.collectives.exchange.messaging;

import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Exchange;

/** konbit.collectives.exchange-accepted.v1 */
record ExchangeAcceptedV1(UUID exchangeId, UUID collectiveId, String state) {
    static final String TYPE = "konbit.collectives.exchange-accepted.v1";

    static ExchangeAcceptedV1 of(Exchange exchange, CollectiveId collective) {
        return new ExchangeAcceptedV1(
                exchange.id().value(), collective.value(), exchange.state().name());
    }
}
