package org.konbit.collectives.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.bank.BankFixtures.NOW;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StockTests {
    private static final BankItemId SEED = BankFixtures.item().id();

    @Test
    void as_much_as_is_held_goes_out_and_no_more() {
        assertThat(StockEntry.of(move(StockEntry.Kind.LENT, "3"), new BigDecimal("3.00"), NOW))
                .hasValueSatisfying(entry -> assertThat(entry.change()).isEqualByComparingTo("-3"));
        assertThat(StockEntry.of(move(StockEntry.Kind.LOSS, "3.01"), new BigDecimal("3"), NOW))
                .isEmpty();
    }

    @Property
    void what_is_held_is_what_went_in_less_what_went_out_and_never_less_than_nothing(
            @ForAll("moves") List<StockEntry.Move> moves) {
        var entries = new ArrayList<StockEntry>();
        var in = BigDecimal.ZERO;
        var out = BigDecimal.ZERO;
        for (var move : moves) {
            var made = StockEntry.of(move, StockEntry.held(entries), NOW);
            if (made.isEmpty()) continue;
            entries.add(made.get());
            if (move.kind().takesOut()) out = out.add(move.quantity());
            else in = in.add(move.quantity());
            assertThat(StockEntry.held(entries)).isNotNegative().isEqualByComparingTo(in.subtract(out));
        }
    }

    @Property
    void the_order_of_the_entries_is_of_no_account(@ForAll("moves") List<StockEntry.Move> moves, @ForAll long seed) {
        var entries = new ArrayList<StockEntry>();
        moves.forEach(move -> StockEntry.of(move, StockEntry.held(entries), NOW).ifPresent(entries::add));
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(StockEntry.held(shuffled)).isEqualTo(StockEntry.held(entries));
    }

    @Provide
    Arbitrary<List<StockEntry.Move>> moves() {
        var quantities = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("20"))
                .ofScale(3);
        return Combinators.combine(Arbitraries.of(StockEntry.Kind.class), quantities)
                .as((kind, quantity) -> move(kind, quantity.toString()))
                .list()
                .ofMaxSize(40);
    }

    private static StockEntry.Move move(StockEntry.Kind kind, String quantity) {
        return new StockEntry.Move(SEED, kind, new BigDecimal(quantity), null, null);
    }
}
