package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the group counts a day of work, a measure of produce and a unit of another money as, so that contributions of
 * different kinds can be weighed against each other. What is shared may be of yet another currency. Each has 9 digits
 * before the point and 3 behind at most: with 12 and 6 of a quantity a weight has 30, of the 34 that are stored.
 *
 * @param currency what everything is counted in
 * @param day null where the group set nothing for a day
 */
public record Rates(String currency, @Nullable BigDecimal day, List<OfProduce> produce, List<OfMoney> money) {
    /** A measure of produce. */
    public record OfProduce(String what, String unit, BigDecimal worth) {
        boolean isFor(Quantity quantity) {
            return what.equalsIgnoreCase(quantity.what()) && unit.equalsIgnoreCase(quantity.unit());
        }
    }

    /** A unit of another currency. */
    public record OfMoney(String currency, BigDecimal worth) {}

    public Rates {
        produce = List.copyOf(produce);
        money = List.copyOf(money);
    }

    /** Exactly; nothing is rounded before it is shared. */
    BigDecimal worth(Contribution.Given given) {
        var worth = BigDecimal.ZERO;
        if (given.days() != null) worth = worth.add(given.days().multiply(orThrow(Optional.ofNullable(day))));
        if (given.produce() != null) {
            worth = worth.add(given.produce().quantity().multiply(orThrow(of(given.produce()))));
        }
        if (given.money() != null) worth = worth.add(given.money().amount().multiply(orThrow(of(given.money()))));
        return worth;
    }

    /** What is given and has no rate, in words. */
    List<String> missing(Contribution.Given given) {
        var missing = new ArrayList<String>();
        if (given.days() != null && day == null) missing.add("a day of work");
        var produced = given.produce();
        if (produced != null && of(produced).isEmpty()) {
            missing.add("%s of %s".formatted(produced.unit(), produced.what()));
        }
        var paid = given.money();
        if (paid != null && of(paid).isEmpty()) missing.add(paid.currency());
        return missing;
    }

    private Optional<BigDecimal> of(Quantity quantity) {
        return produce.stream()
                .filter(rate -> rate.isFor(quantity))
                .map(OfProduce::worth)
                .findFirst();
    }

    private Optional<BigDecimal> of(Money paid) {
        return paid.currency().equals(currency)
                ? Optional.of(BigDecimal.ONE)
                : money.stream()
                        .filter(rate -> rate.currency().equals(paid.currency()))
                        .map(OfMoney::worth)
                        .findFirst();
    }

    private static BigDecimal orThrow(Optional<BigDecimal> rate) {
        return rate.orElseThrow(() -> new IllegalArgumentException("There is no rate for what was given"));
    }
}
