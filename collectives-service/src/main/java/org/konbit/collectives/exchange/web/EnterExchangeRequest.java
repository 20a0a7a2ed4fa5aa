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
import org.konbit.collectives.exchange.EnterExchange;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/**
 * An exchange; {@code state} is {@code HELD} or {@code PROPOSED}. Left out, it was held if its outcome is told or its day
 * has come.
 */
record EnterExchangeRequest(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> hosts,
        @NotNull @Size(max = 500) List<@NotNull UUID> guests,
        @NotNull LocalDate date,
        @NotNull @Name String theme,
        @Nullable @Valid PlaceBody place,
        @Nullable @Prose String learned,
        @Nullable @Size(max = 100) List<@NotNull UUID> alternatives,
        EnterExchange.@Nullable Entered state) {
    static final String UNUSUAL = "must lie between the years 1900 and 2199";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    static boolean isUsual(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    EnterExchange.Command toCommand() {
        if (!isUsual(date)) throw new InvalidRequest("/date", UNUSUAL);
        return new EnterExchange.Command(
                hosts.stream().map(CollectiveId::new).toList(),
                guests.stream().map(CollectiveId::new).toList(),
                new Exchange.Meeting(date, theme, place == null ? null : place.toPlace(), null, learned),
                alternatives == null
                        ? List.of()
                        : alternatives.stream().map(AlternativeId::new).toList(),
                state);
    }
}
