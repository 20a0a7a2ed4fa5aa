package org.konbit.collectives.exchange.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Exchange;

/** konbit.collectives.exchange-proposed.v1 */
record ExchangeProposedV1(
        UUID exchangeId, List<UUID> hosts, List<UUID> guests, List<UUID> accepted, LocalDate date, String theme) {
    static final String TYPE = "konbit.collectives.exchange-proposed.v1";

    static ExchangeProposedV1 of(Exchange exchange) {
        return new ExchangeProposedV1(
                exchange.id().value(),
                exchange.hosts().stream().map(CollectiveId::value).toList(),
                exchange.guests().stream().map(CollectiveId::value).toList(),
                exchange.accepted().stream().map(CollectiveId::value).toList(),
                exchange.meeting().date(),
                exchange.meeting().theme());
    }
}
