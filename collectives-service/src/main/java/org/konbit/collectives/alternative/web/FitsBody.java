package org.konbit.collectives.alternative.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Fits;
import org.konbit.http.FieldError;
import org.konbit.http.text.Name;

/** Where and with what means an alternative works: altitude in metres, rain in millimetres a year. */
record FitsBody(
        @Nullable @Valid Altitude altitude,
        @Nullable @Valid Rain rain,
        @Nullable @Size(max = 20) List<@NotNull @Name String> soils,
        @Nullable @Name String labour,
        @Nullable @Valid Cost cost) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** In metres above the sea. */
    record Altitude(
            @Nullable @Min(-500) @Max(9000) Integer from,
            @Nullable @Min(-500) @Max(9000) Integer to) {}

    /** In millimetres a year. */
    record Rain(
            @Nullable @Min(0) @Max(15000) Integer from,
            @Nullable @Min(0) @Max(15000) Integer to) {}

    /** What it takes to begin, in a currency by its ISO 4217 code. */
    record Cost(
            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal amount,

            @NotNull String currency) {}

    static @Nullable FitsBody of(@Nullable Fits fits) {
        if (fits == null) return null;
        var altitude = fits.altitude();
        var rain = fits.rain();
        var cost = fits.cost();
        return new FitsBody(
                altitude == null ? null : new Altitude(altitude.from(), altitude.to()),
                rain == null ? null : new Rain(rain.from(), rain.to()),
                fits.soils(),
                fits.labour(),
                cost == null ? null : new Cost(cost.amount(), cost.currency()));
    }

    Fits toFits(List<FieldError> errors) {
        var high = altitude == null ? null : range(altitude.from(), altitude.to(), "altitude", errors);
        var wet = rain == null ? null : range(rain.from(), rain.to(), "rain", errors);
        if (cost != null && !CURRENCIES.contains(cost.currency())) {
            errors.add(new FieldError("/fits/cost/currency", "must be an ISO 4217 code such as HTG or USD"));
        }
        return new Fits(
                high,
                wet,
                soils == null ? List.of() : soils,
                labour,
                cost == null ? null : new Fits.Cost(cost.amount(), cost.currency()));
    }

    private static Fits.Range range(
            @Nullable Integer from, @Nullable Integer to, String name, List<FieldError> errors) {
        if (from != null && to != null && from > to) {
            errors.add(new FieldError("/fits/%s/to".formatted(name), "must not be below from"));
        }
        return new Fits.Range(from, to);
    }
}
