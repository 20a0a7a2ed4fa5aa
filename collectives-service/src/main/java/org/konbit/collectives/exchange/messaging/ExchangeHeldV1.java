package org.konbit.collectives.exchange.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Exchange;

/** konbit.collectives.exchange-held.v1 */
record ExchangeHeldV1(
        UUID exchangeId, List<UUID> hosts, List<UUID> guests, LocalDate date, String theme, List<UUID> alternatives) {
    static final String TYPE = "konbit.collectives.exchange-held.v1";

    static ExchangeHeldV1 of(Exchange exchange) {
        return new ExchangeHeldV1(
                exchange.id().value(),
                exchange.present(exchange.hosts()).stream()
                        .map(CollectiveId::value)
                        .toList(),
                exchange.present(exchange.guests()).stream()
                        .map(CollectiveId::value)
                        .toList(),
                exchange.meeting().date(),
                exchange.meeting().theme(),
                exchange.alternatives().stream().map(AlternativeId::value).toList());
    }
}
