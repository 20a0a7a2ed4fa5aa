package org.konbit.collectives.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.HoldExchange;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

record HoldExchangeRequest(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> hosts,
        @NotNull @Size(max = 500) List<@NotNull UUID> guests,
        @NotNull LocalDate date,
        @NotNull @Name String theme,
        @Nullable @Valid PlaceBody place,
        @Nullable @Prose String learned,
        @Nullable @Size(max = 100) List<@NotNull UUID> alternatives) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    HoldExchange.Command toCommand() {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidRequest("/date", "must lie between the years 1900 and 2199");
        }
        return new HoldExchange.Command(
                hosts.stream().map(CollectiveId::new).toList(),
                guests.stream().map(CollectiveId::new).toList(),
                new Exchange.Meeting(date, theme, place == null ? null : place.toPlace(), learned),
                alternatives == null
                        ? List.of()
                        : alternatives.stream().map(AlternativeId::new).toList());
    }
}
