package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an activity's ledger comes to: of the entries that stand, so that what was corrected is as if it had never been
 * entered. Money is added up by its currency, produce by its unit and what it is.
 *
 * @param lines of each member, and of whoever else gave or got something, in the order of their ids
 */
public record LedgerSums(Line total, List<Line> lines, List<Used> results, List<Money> sales, Shared shared) {
    /**
     * What somebody gave and got.
     *
     * @param person null where it is of all together
     */
    public record Line(
            @Nullable UUID person, BigDecimal days, List<Quantity> produce, List<Money> money, List<Money> received) {}

    /** How much went to what. */
    public record Used(ResultUse use, Quantity quantity) {}

    /** What was shared out, of which some stayed in the common fund. */
    public record Shared(List<Money> total, List<Money> fund) {}

    private static final Comparator<Quantity> BY_WHAT =
            Comparator.comparing(Quantity::what).thenComparing(Quantity::unit);

    static LedgerSums of(
            Collection<UUID> members, List<Contribution> contributions, List<Result> results, List<Sharing> sharings) {
        var all = new Gathered();
        var people = new TreeMap<UUID, Gathered>(Weights.IN_ORDER);
        members.forEach(member -> people.put(member, new Gathered()));
        for (var contribution : Entry.standing(contributions)) {
            all.gave(contribution.given());
            people.computeIfAbsent(contribution.person(), first -> new Gathered())
                    .gave(contribution.given());
        }
        var shared = new Purse();
        var fund = new Purse();
        for (var sharing : Entry.standing(sharings)) {
            shared.put(sharing.total());
            fund.put(sharing.fund());
            for (var share : sharing.shares()) {
                all.received.put(share.amount());
                people.computeIfAbsent(share.person(), first -> new Gathered())
                        .received
                        .put(share.amount());
            }
        }
        var lines = new ArrayList<Line>();
        people.forEach((person, gathered) -> lines.add(gathered.line(person)));
        var sales = new Purse();
        var used = new TreeMap<ResultUse, Barn>();
        for (var result : Entry.standing(results)) {
            used.computeIfAbsent(result.countedAs(), first -> new Barn()).put(result.brought());
            if (result.sale() != null) sales.put(result.sale());
        }
        return new LedgerSums(
                all.line(null), lines, used(used), sales.counted(), new Shared(shared.counted(), fund.counted()));
    }

    private static List<Used> used(Map<ResultUse, Barn> barns) {
        return barns.entrySet().stream()
                .flatMap(barn -> barn.getValue().counted().stream().map(quantity -> new Used(barn.getKey(), quantity)))
                .toList();
    }

    public Optional<Line> of(UUID person) {
        return lines.stream().filter(line -> person.equals(line.person())).findFirst();
    }

    private static final class Gathered {
        private BigDecimal days = BigDecimal.ZERO;
        private final Barn produce = new Barn();
        private final Purse money = new Purse();
        private final Purse received = new Purse();

        private void gave(Contribution.Given given) {
            if (given.days() != null) days = days.add(given.days());
            if (given.produce() != null) produce.put(given.produce());
            if (given.money() != null) money.put(given.money());
        }

        private Line line(@Nullable UUID person) {
            return new Line(person, days, produce.counted(), money.counted(), received.counted());
        }
    }

    private static final class Purse {
        private final Map<String, BigDecimal> amounts = new TreeMap<>();

        private void put(Money money) {
            amounts.merge(money.currency(), money.amount(), BigDecimal::add);
        }

        private List<Money> counted() {
            return amounts.entrySet().stream()
                    .map(amount -> new Money(amount.getValue(), amount.getKey()))
                    .toList();
        }
    }

    private static final class Barn {
        private final Map<Quantity, BigDecimal> quantities = new TreeMap<>(BY_WHAT);

        private void put(Quantity some) {
            quantities.merge(some, some.quantity(), BigDecimal::add);
        }

        private List<Quantity> counted() {
            return quantities.entrySet().stream()
                    .map(sum -> new Quantity(
                            sum.getValue(), sum.getKey().unit(), sum.getKey().what()))
                    .toList();
        }
    }
}
