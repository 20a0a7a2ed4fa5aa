package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An amount to the smallest unit of its currency.
 *
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        amount = amount.setScale(digits(currency));
    }

    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** Empty if the amount is finer than the currency's smallest unit. */
    public static Optional<Money> of(BigDecimal amount, String currency) {
        return amount.stripTrailingZeros().scale() > digits(currency)
                ? Optional.empty()
                : Optional.of(new Money(amount, currency));
    }

    static Money ofMinorUnits(long units, String currency) {
        return new Money(BigDecimal.valueOf(units, digits(currency)), currency);
    }

    public static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    long minorUnits() {
        return amount.unscaledValue().longValueExact();
    }

    Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** As a decimal string with all of the currency's digits. */
    public String text() {
        return amount.toPlainString();
    }
}
