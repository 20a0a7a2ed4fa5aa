package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Money;
import org.konbit.collectives.farmersgroup.Rates;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;

/**
 * What contributions of different kinds count as against each other, in one currency. No finer and no greater, so that what
 * any of them counts for can be stored to the last digit.
 *
 * @param day what a day of work counts as
 * @param money what a unit of another currency counts as
 */
record RatesBody(
        @NotNull String currency,

        @Nullable @Positive @Digits(integer = 9, fraction = 3)
        BigDecimal day,

        @Nullable @Size(max = 200) List<@NotNull @Valid ProduceRate> produce,
        @Nullable @Size(max = 50) List<@NotNull @Valid MoneyRate> money) {

    record ProduceRate(
            @NotNull @Name String what,
            @NotNull @Name String unit,

            @NotNull @Positive @Digits(integer = 9, fraction = 3)
            BigDecimal worth) {}

    record MoneyRate(
            @NotNull String currency,

            @NotNull @Positive @Digits(integer = 9, fraction = 3)
            BigDecimal worth) {}

    static RatesBody of(Rates rates) {
        return new RatesBody(
                rates.currency(),
                rates.day(),
                rates.produce().stream()
                        .map(rate -> new ProduceRate(rate.what(), rate.unit(), rate.worth()))
                        .toList(),
                rates.money().stream()
                        .map(rate -> new MoneyRate(rate.currency(), rate.worth()))
                        .toList());
    }

    Rates toRates() {
        var errors = new ArrayList<FieldError>();
        var currencies = new HashSet<String>();
        checkCurrency(currency, "/rates/currency", currencies, errors);
        var others = money == null ? List.<MoneyRate>of() : money;
        for (int i = 0; i < others.size(); i++) {
            checkCurrency(others.get(i).currency(), "/rates/money/%d/currency".formatted(i), currencies, errors);
        }
        var measures = new HashSet<List<String>>();
        var produced = produce == null ? List.<ProduceRate>of() : produce;
        for (int i = 0; i < produced.size(); i++) {
            var rate = produced.get(i);
            if (!measures.add(
                    List.of(rate.what().toLowerCase(Locale.ROOT), rate.unit().toLowerCase(Locale.ROOT)))) {
                errors.add(new FieldError("/rates/produce/" + i, "is named twice"));
            }
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new Rates(
                currency,
                day,
                produced.stream()
                        .map(rate -> new Rates.OfProduce(rate.what(), rate.unit(), rate.worth()))
                        .toList(),
                others.stream()
                        .map(rate -> new Rates.OfMoney(rate.currency(), rate.worth()))
                        .toList());
    }

    private static void checkCurrency(String code, String pointer, Set<String> seen, List<FieldError> errors) {
        if (!Money.isCurrency(code)) {
            errors.add(new FieldError(pointer, MoneyBody.NO_CURRENCY));
        } else if (!seen.add(code)) {
            errors.add(new FieldError(pointer, "is named twice"));
        }
    }
}
