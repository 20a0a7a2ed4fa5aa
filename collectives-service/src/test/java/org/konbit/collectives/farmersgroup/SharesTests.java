package org.konbit.collectives.farmersgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SharesTests {
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CLO = new UUID(0, 3);

    @Test
    void a_cent_that_is_left_goes_to_the_first_of_equals() {
        assertThat(Shares.of(10_000, weights(Map.of(ANA, "1", BEN, "1", CLO, "1"))))
                .containsExactly(Map.entry(ANA, 3334L), Map.entry(BEN, 3333L), Map.entry(CLO, 3333L));
    }

    @Test
    void a_cent_that_is_left_goes_to_the_largest_remainder() {
        // 100 by 1 : 1.5 : 4 is 15.38… 23.07… 61.53…
        assertThat(Shares.of(100, weights(Map.of(ANA, "1", BEN, "1.5", CLO, "4"))))
                .containsExactly(Map.entry(ANA, 15L), Map.entry(BEN, 23L), Map.entry(CLO, 62L));
    }

    @Test
    void who_weighs_nothing_gets_nothing() {
        assertThat(Shares.of(1, weights(Map.of(ANA, "0", BEN, "2"))))
                .containsEntry(ANA, 0L)
                .containsEntry(BEN, 1L);
    }

    @Test
    void nothing_to_weigh_by_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(1, weights(Map.of(ANA, "0"))));
    }

    @Property
    void no_cent_is_lost_or_made(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long units,
            @ForAll("weights") TreeMap<UUID, BigDecimal> weights) {
        assertThat(Shares.of(units, weights).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(units);
    }

    @Property
    void of_every_currency_not_the_smallest_part_is_lost_or_made(
            @ForAll("currencies") Currency currency,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long units,
            @ForAll("weights") TreeMap<UUID, BigDecimal> weights) {
        var total = Money.ofMinorUnits(units, currency.getCurrencyCode());

        var sharing = LedgerFixtures.sharing(total, weights);

        assertThat(sharing.shares())
                .allMatch(share -> share.amount().amount().scale() == currency.getDefaultFractionDigits());
        assertThat(sharing.shares().stream()
                        .map(share -> share.amount().amount())
                        .reduce(sharing.fund().amount(), BigDecimal::add))
                .isEqualByComparingTo(total.amount());
        assertThat(sharing.fund().amount()).isZero();
    }

    @Property
    void nobody_gets_less_than_the_whole_part_of_what_is_due(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long units,
            @ForAll("weights") TreeMap<UUID, BigDecimal> weights) {
        var all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Shares.of(units, weights)
                .forEach((person, share) -> assertThat(BigDecimal.valueOf(share))
                        .isGreaterThanOrEqualTo(BigDecimal.valueOf(units)
                                .multiply(weights.get(person))
                                .divideToIntegralValue(all)));
    }

    @Property
    void everyone_is_within_one_cent_of_what_is_due(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long units,
            @ForAll("weights") TreeMap<UUID, BigDecimal> weights) {
        var all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Shares.of(units, weights).forEach((person, share) -> {
            var off = BigDecimal.valueOf(share)
                    .multiply(all)
                    .subtract(BigDecimal.valueOf(units).multiply(weights.get(person)))
                    .abs();
            assertThat(off).isLessThan(all);
        });
    }

    @Property
    void who_weighs_more_never_gets_less(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long units,
            @ForAll("weights") TreeMap<UUID, BigDecimal> weights) {
        var shares = Shares.of(units, weights);
        weights.forEach((one, weight) -> weights.forEach((other, otherWeight) -> {
            if (weight.compareTo(otherWeight) > 0) {
                assertThat(shares.get(one)).isGreaterThanOrEqualTo(shares.get(other));
            }
        }));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
    }

    @Provide
    Arbitrary<TreeMap<UUID, BigDecimal>> weights() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("366"))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(SharesTests::toPeople);
    }

    private static TreeMap<UUID, BigDecimal> toPeople(List<BigDecimal> weights) {
        var people = new TreeMap<UUID, BigDecimal>(Weights.IN_ORDER);
        for (int i = 0; i < weights.size(); i++) people.put(new UUID(0, i), weights.get(i));
        return people;
    }

    private static TreeMap<UUID, BigDecimal> weights(Map<UUID, String> weights) {
        var people = new TreeMap<UUID, BigDecimal>(Weights.IN_ORDER);
        weights.forEach((person, weight) -> people.put(person, new BigDecimal(weight)));
        return people;
    }
}
