package org.konbit.collectives.exchange.messaging;

import java.util.UUID;

/** konbit.collectives.exchange-cancelled.v1 */
record ExchangeCancelledV1(UUID exchangeId) {
    static final String TYPE = "konbit.collectives.exchange-cancelled.v1";
}
