package org.konbit.collectives.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.konbit.collectives.bank.BankFixtures.DUE;
import static org.konbit.collectives.bank.BankFixtures.NOW;
import static org.konbit.collectives.bank.BankFixtures.cameBack;
import static org.konbit.collectives.bank.BankFixtures.lent;
import static org.konbit.collectives.bank.BankFixtures.loan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanTests {
    @ParameterizedTest
    @CsvSource({"3, 4", "7.5, 10", "1, 1.33", "0.001, 0.001", "0.0035, 0.0046", "300, 400"})
    void for_three_measures_four_come_back(String quantity, BigDecimal owed) {
        assertThat(loan(quantity).owed()).isEqualByComparingTo(owed);
    }

    @Test
    void without_interest_what_was_lent_comes_back() {
        assertThat(lent("2", null).owed()).isEqualByComparingTo("2");
    }

    @Test
    void comes_back_in_parts() {
        var loan = loan("7.5", "4");
        assertThat(loan.state()).isEqualTo(Loan.State.OPEN);
        assertThat(loan.outstanding()).isEqualByComparingTo("6");

        assertThat(loan.takeBack(cameBack("6"))).isTrue();

        assertThat(loan.state()).isEqualTo(Loan.State.RETURNED);
        assertThat(loan.over()).isZero();
        assertThat(loan.takeBack(cameBack("1"))).isFalse();
        assertThat(loan.returned()).isEqualByComparingTo("10");
    }

    @Test
    void says_what_came_back_beyond_what_was_owed() {
        var loan = loan("3", "5.5");

        assertThat(loan.state()).isEqualTo(Loan.State.RETURNED);
        assertThat(loan.over()).isEqualByComparingTo("1.5");
        assertThat(loan.outstanding()).isZero();
    }

    @Test
    void is_late_from_the_day_after_until_nothing_is_waited_for() {
        var loan = loan("3", "1");

        assertThat(loan.isLateOn(DUE)).isFalse();
        assertThat(loan.isLateOn(DUE.plusDays(1))).isTrue();
        assertThat(loan.writeOff("Lapli a pote tout", NOW)).isTrue();
        assertThat(loan.isLateOn(DUE.plusDays(1))).isFalse();
        assertThat(loan.writtenOff()).isEqualTo(new Loan.WriteOff(new BigDecimal("3"), "Lapli a pote tout", NOW));
        assertThat(loan.writeOff("ankò", NOW)).isFalse();
        assertThat(loan.takeBack(cameBack("1"))).isFalse();
    }

    @Test
    void interest_is_never_less_than_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interest(new BigDecimal("4"), new BigDecimal("3")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interest(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** No less than was lent, no more than exactly is due, and nearer to it than the finest measure. */
    @Property
    void what_is_owed_is_exact_to_the_finest_measure(
            @ForAll("measures") BigDecimal quantity,
            @ForAll("measures") BigDecimal lent,
            @ForAll("measures") BigDecimal more) {
        var interest = new Interest(lent, lent.add(more));

        var owed = interest.owedFor(quantity);

        var due = quantity.multiply(interest.back());
        var finest = BigDecimal.ONE.movePointLeft(Math.max(2, quantity.scale()));
        assertThat(owed).isGreaterThanOrEqualTo(quantity);
        assertThat(owed.multiply(lent)).isLessThanOrEqualTo(due);
        assertThat(owed.add(finest).multiply(lent)).isGreaterThan(due);
    }

    @Property
    void in_whichever_order_it_comes_back_the_same_is_owed(
            @ForAll("returns") @Size(max = 8) List<BigDecimal> back, @ForAll long seed) {
        var shuffled = new ArrayList<>(back);
        Collections.shuffle(shuffled, new Random(seed));
        var sum = back.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // Enough is lent that it is settled by the last of them at the earliest.
        var loan = lent(sum.add(BigDecimal.ONE).toString(), null);
        var other = lent(sum.add(BigDecimal.ONE).toString(), null);

        back.forEach(some -> loan.takeBack(cameBack(some.toString())));
        shuffled.forEach(some -> other.takeBack(cameBack(some.toString())));

        assertThat(loan.outstanding()).isEqualTo(other.outstanding()).isEqualByComparingTo("1");
        assertThat(loan.returned().add(loan.outstanding())).isEqualByComparingTo(loan.owed());
    }

    @Provide
    Arbitrary<BigDecimal> measures() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(new BigDecimal("1"), new BigDecimal("5000"))
                        .ofScale(scale));
    }

    @Provide
    Arbitrary<List<BigDecimal>> returns() {
        return measures().list();
    }
}
