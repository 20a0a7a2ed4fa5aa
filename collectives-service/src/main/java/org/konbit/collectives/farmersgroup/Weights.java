package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people are weighed by when something is shared. */
record Weights(SortedMap<UUID, BigDecimal> byPerson, Sharing.@Nullable Weighed weighed) {
    /** As ids are written, which for UUIDv7 is the order of entry. */
    static final Comparator<UUID> IN_ORDER = Comparator.comparing(UUID::toString);

    static Weights equal(Collection<UUID> members) {
        return needs(members, Map.of());
    }

    /**
     * Those of an earlier sharing; empty where it handed out nothing or did not keep them, and where it weighed money of
     * another currency.
     */
    static Optional<Weights> of(Sharing earlier, String currency) {
        var weights = new TreeMap<UUID, BigDecimal>(IN_ORDER);
        for (var share : earlier.shares()) {
            var weight = share.weight();
            if (weight == null) return Optional.empty();
            weights.put(share.person(), weight);
        }
        var isOfOtherMoney = earlier.weighed() == Sharing.Weighed.MONEY
                && !earlier.total().currency().equals(currency);
        return weights.isEmpty() || isOfOtherMoney
                ? Optional.empty()
                : Optional.of(new Weights(weights, earlier.weighed()));
    }

    /** With these as they are stated now. */
    Weights with(Collection<Need> stated) {
        var weights = new TreeMap<>(byPerson);
        stated.forEach(need -> weights.put(need.person(), need.weight()));
        return new Weights(weights, weighed);
    }

    /** Who is not named counts as one. */
    static Weights needs(Collection<UUID> members, Map<UUID, BigDecimal> named) {
        var weights = new TreeMap<UUID, BigDecimal>(IN_ORDER);
        members.forEach(member -> weights.put(member, named.getOrDefault(member, BigDecimal.ONE)));
        return new Weights(weights, null);
    }

    /** By what all of it counts as; empty where nothing was given. */
    static Optional<Weights> worth(List<Contribution> contributions, Rates rates) {
        return first(contributions, Sharing.Weighed.WORTH, rates::worth);
    }

    /**
     * By the rule of {@link SharingRule#BY_CONTRIBUTION} without rates; empty where there is nothing comparable to weigh
     * by.
     *
     * @param contributions those that stand
     */
    static Optional<Weights> contributions(List<Contribution> contributions, String currency) {
        return first(contributions, Sharing.Weighed.DAYS, Contribution.Given::days)
                .or(() -> first(contributions, Sharing.Weighed.MONEY, given -> money(given, currency)))
                .or(() -> units(contributions) == 1
                        ? first(contributions, Sharing.Weighed.PRODUCE, Weights::produce)
                        : Optional.empty());
    }

    private static Optional<Weights> first(
            List<Contribution> contributions,
            Sharing.Weighed weighed,
            Function<Contribution.Given, @Nullable BigDecimal> weight) {
        var weights = new TreeMap<UUID, BigDecimal>(IN_ORDER);
        for (var contribution : contributions) {
            var given = weight.apply(contribution.given());
            if (given != null) weights.merge(contribution.person(), given, BigDecimal::add);
        }
        return weights.isEmpty() ? Optional.empty() : Optional.of(new Weights(weights, weighed));
    }

    private static @Nullable BigDecimal money(Contribution.Given given, String currency) {
        var money = given.money();
        return money == null || !money.currency().equals(currency) ? null : money.amount();
    }

    private static @Nullable BigDecimal produce(Contribution.Given given) {
        return given.produce() == null ? null : given.produce().quantity();
    }

    private static long units(List<Contribution> contributions) {
        return contributions.stream()
                .map(contribution -> contribution.given().produce())
                .filter(Objects::nonNull)
                .map(produce -> produce.unit() + "/" + produce.what())
                .distinct()
                .count();
    }
}
