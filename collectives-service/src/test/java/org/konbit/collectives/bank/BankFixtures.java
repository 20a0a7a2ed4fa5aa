package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.testing.Contract;

/** A bank's item and its loan, as in the examples of the contracts. */
public final class BankFixtures {
    public static final LocalDate LENT_ON = LocalDate.of(2026, 11, 20);
    public static final LocalDate DUE = LocalDate.of(2027, 8, 31);
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Interest THREE_FOR_FOUR = new Interest(new BigDecimal("3"), new BigDecimal("4"));

    private BankFixtures() {}

    static BankItem item() {
        return BankItem.enter(
                new BankItemId(Contract.id(23)),
                new CollectiveId(Contract.id(1)),
                new BankItem.Description(BankItem.Kind.SEED, "Pwa kongo", "mamit", THREE_FOR_FOUR));
    }

    static Loan lent(String quantity, @Nullable Interest interest) {
        var borrower = new Borrower(null, new CollectiveId(Contract.id(11)));
        var terms = new Loan.Terms(borrower, new BigDecimal(quantity), interest, LENT_ON, DUE);
        return Loan.lend(new LoanId(Contract.id(24)), item(), terms);
    }

    public static Loan.Return cameBack(String quantity) {
        return new Loan.Return(LocalDate.of(2027, 8, 1), new BigDecimal(quantity), null, NOW);
    }

    /** Three measures lent, four back; with what came back. */
    public static Loan loan(String quantity, String... back) {
        var loan = lent(quantity, THREE_FOR_FOUR);
        for (var some : back) loan.takeBack(cameBack(some));
        return loan;
    }
}
