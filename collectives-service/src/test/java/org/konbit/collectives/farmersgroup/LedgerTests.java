package org.konbit.collectives.farmersgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a ledger comes to, and what people are weighed by. */
class LedgerTests {
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final Rates RATES = new Rates(
            "HTG",
            new BigDecimal("250"),
            List.of(new Rates.OfProduce("mayi", "kg", new BigDecimal("40.5"))),
            List.of(new Rates.OfMoney("USD", new BigDecimal("131.25"))));

    @Test
    void days_produce_and_money_are_weighed_by_what_the_group_counts_them_as() {
        var given = List.of(
                contribution(ANA, "2", "10", null, null),
                contribution(BEN, null, null, "100", "HTG"),
                contribution(BEN, null, null, "1.5", "USD"));

        var weights = Weights.worth(given, RATES).orElseThrow();

        assertThat(weights.weighed()).isEqualTo(Sharing.Weighed.WORTH);
        assertThat(weights.byPerson().get(ANA)).isEqualByComparingTo("905");
        assertThat(weights.byPerson().get(BEN)).isEqualByComparingTo("296.875");
    }

    @Test
    void says_what_has_no_rate() {
        var none = new Rates("HTG", null, List.of(), List.of());
        var all = new Contribution.Given(BigDecimal.ONE, mayi("1"), money("1", "USD"));

        assertThat(none.missing(all)).containsExactly("a day of work", "kg of mayi", "USD");
        assertThat(RATES.missing(all)).isEmpty();
    }

    @Test
    void what_is_called_the_same_in_capitals_has_the_same_rate() {
        var given = new Contribution.Given(null, new Quantity(BigDecimal.TEN, "KG", "Mayi"), null);

        assertThat(RATES.worth(given)).isEqualByComparingTo("405");
    }

    @Test
    void adds_up_what_went_to_what_and_what_sales_brought() {
        var results = List.of(
                LedgerFixtures.result("SOLD", "100", money("2500.00", "HTG")),
                LedgerFixtures.result("vann nan mache", "20", money("40", "USD")),
                LedgerFixtures.result("kept as seed", "12.5", null),
                LedgerFixtures.result("bay vwazen", "3", null));

        var sums = LedgerSums.of(List.of(), List.of(), results, List.of());

        assertThat(sums.results())
                .containsExactly(
                        new LedgerSums.Used(ResultUse.SOLD, mayi("120")),
                        new LedgerSums.Used(ResultUse.KEPT_AS_SEED, mayi("12.5")),
                        new LedgerSums.Used(ResultUse.OTHER, mayi("3")));
        assertThat(sums.sales()).containsExactly(money("2500", "HTG"), money("40", "USD"));
    }

    @Test
    void every_member_has_a_line_also_who_gave_and_got_nothing() {
        var sums = LedgerSums.of(List.of(BEN), List.of(contribution(ANA, "2", null, null, null)), List.of(), List.of());

        assertThat(sums.lines()).extracting(LedgerSums.Line::person).containsExactly(ANA, BEN);
        assertThat(sums.of(BEN).orElseThrow().days()).isZero();
        assertThat(sums.total().days()).isEqualByComparingTo("2");
    }

    @Property(tries = 200)
    void what_was_corrected_is_as_if_it_had_never_been_entered(
            @ForAll("contributions") @Size(max = 30) List<Contribution> entered, @ForAll long seed) {
        var random = new Random(seed);
        var right = new ArrayList<Contribution>();
        var ledger = new ArrayList<Contribution>();
        for (var contribution : entered) {
            ledger.add(contribution);
            if (random.nextBoolean()) ledger.add(LedgerFixtures.counter(contribution));
            else right.add(contribution);
        }

        assertThat(sums(ledger)).isEqualTo(sums(right));
        assertThat(Weights.worth(Entry.standing(ledger), RATES)).isEqualTo(Weights.worth(right, RATES));
        assertThat(Weights.contributions(Entry.standing(ledger), "HTG")).isEqualTo(Weights.contributions(right, "HTG"));
        // Whoever just adds up all amounts comes to the same.
        assertThat(worth(ledger)).isEqualByComparingTo(worth(right));
    }

    @Property(tries = 200)
    void the_order_of_entry_is_of_no_account(
            @ForAll("contributions") @Size(max = 30) List<Contribution> entered, @ForAll long seed) {
        var shuffled = new ArrayList<>(entered);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(sums(shuffled)).isEqualTo(sums(entered));
        assertThat(Weights.worth(shuffled, RATES)).isEqualTo(Weights.worth(entered, RATES));
        Weights.worth(entered, RATES)
                .ifPresent(weights -> assertThat(Shares.of(
                                9_999_999,
                                Weights.worth(shuffled, RATES).orElseThrow().byPerson()))
                        .isEqualTo(Shares.of(9_999_999, weights.byPerson())));
    }

    @Property(tries = 200)
    void the_members_lines_are_together_the_total(@ForAll("contributions") @Size(max = 30) List<Contribution> entered) {
        var sums = sums(entered);

        assertThat(sums.lines().stream().map(LedgerSums.Line::days).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sums.total().days());
        for (var total : sums.total().money()) {
            assertThat(sums.lines().stream()
                            .flatMap(line -> line.money().stream())
                            .filter(money -> money.currency().equals(total.currency()))
                            .map(Money::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(total.amount());
        }
    }

    @Property(tries = 200)
    void a_sharing_that_is_taken_back_leaves_nothing_behind(
            @ForAll("contributions") @Size(min = 1, max = 30) List<Contribution> entered) {
        var total = money("1000.01", "HTG");
        var weights = new TreeMap<UUID, BigDecimal>(Weights.IN_ORDER);
        entered.forEach(contribution -> weights.put(contribution.person(), BigDecimal.ONE));
        var sharing = LedgerFixtures.sharing(total, weights);

        var shared = LedgerSums.of(Set.of(), List.of(), List.of(), List.of(sharing));
        var back = LedgerSums.of(Set.of(), List.of(), List.of(), List.of(sharing, LedgerFixtures.counter(sharing)));

        assertThat(shared.shared().total()).containsExactly(total);
        assertThat(shared.total().received()).containsExactly(total);
        assertThat(back.shared().total()).isEmpty();
        assertThat(back.lines()).isEmpty();
    }

    @Provide
    Arbitrary<List<Contribution>> contributions() {
        var people = Arbitraries.longs().between(1, 5).map(person -> new UUID(0, person));
        var amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("300"))
                .ofScale(2);
        var currencies = Arbitraries.of("HTG", "USD");
        var kinds = Arbitraries.integers().between(1, 7);
        return Combinators.combine(people, amounts, currencies, kinds)
                .as((person, amount, currency, kind) -> contribution(
                        person,
                        (kind & 1) == 0 ? null : amount.toString(),
                        (kind & 2) == 0 ? null : amount.toString(),
                        (kind & 4) == 0 ? null : amount.toString(),
                        currency))
                .list();
    }

    private static LedgerSums sums(List<Contribution> contributions) {
        return LedgerSums.of(Set.of(), contributions, List.of(), List.of());
    }

    private static BigDecimal worth(List<Contribution> contributions) {
        return contributions.stream()
                .map(contribution -> RATES.worth(contribution.given()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Contribution contribution(
            UUID person,
            @Nullable String days,
            @Nullable String produce,
            @Nullable String amount,
            @Nullable String currency) {
        return LedgerFixtures.contribution(
                person,
                new Contribution.Given(
                        days == null ? null : new BigDecimal(days),
                        produce == null ? null : mayi(produce),
                        amount == null || currency == null ? null : money(amount, currency)));
    }

    private static Quantity mayi(String quantity) {
        return new Quantity(new BigDecimal(quantity), "kg", "mayi");
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
