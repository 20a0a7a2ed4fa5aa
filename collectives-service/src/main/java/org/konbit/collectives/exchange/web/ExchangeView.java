package org.konbit.collectives.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Exchange;

/** An exchange as it is shown. */
record ExchangeView(
        UUID id,
        List<UUID> hosts,
        List<UUID> guests,
        LocalDate date,
        String theme,
        Exchange.@Nullable Place place,
        @Nullable String learned,
        List<UUID> alternatives,
        long version) {
    static ExchangeView of(Exchange exchange) {
        var meeting = exchange.meeting();
        return new ExchangeView(
                exchange.id().value(),
                exchange.hosts().stream().map(CollectiveId::value).toList(),
                exchange.guests().stream().map(CollectiveId::value).toList(),
                meeting.date(),
                meeting.theme(),
                meeting.place(),
                meeting.learned(),
                exchange.alternatives().stream().map(AlternativeId::value).toList(),
                exchange.version());
    }
}
