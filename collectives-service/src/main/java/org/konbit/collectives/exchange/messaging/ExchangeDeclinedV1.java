package org.konbit.collectives.exchange.messaging;

import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Exchange;

/** konbit.collectives.exchange-declined.v1 */
record ExchangeDeclinedV1(UUID exchangeId, UUID collectiveId, String state) {
    static final String TYPE = "konbit.collectives.exchange-declined.v1";

    static ExchangeDeclinedV1 of(Exchange exchange, CollectiveId collective) {
        return new ExchangeDeclinedV1(
                exchange.id().value(), collective.value(), exchange.state().name());
    }
}
