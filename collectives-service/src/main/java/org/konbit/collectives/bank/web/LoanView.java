package org.konbit.collectives.bank.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.BankItem;
import org.konbit.collectives.bank.Loan;
import org.konbit.collectives.bank.ReadBank;
import org.konbit.collectives.collective.UsualSizes.Warning;

/**
 * A loan as it is shown.
 *
 * @param owed with the interest in kind
 * @param outstanding what is owed and not back
 * @param over what came back beyond what is owed; it is in the stock like all that came back
 * @param late whether it is open and past its day
 */
record LoanView(
        UUID id,
        UUID collective,
        UUID item,
        BankItem.Kind kind,
        @Nullable UUID person,
        @Nullable UUID borrowingCollective,
        BigDecimal quantity,
        @Nullable InterestBody interest,
        BigDecimal owed,
        LocalDate lentOn,
        LocalDate due,
        List<ReturnView> returns,
        BigDecimal returned,
        BigDecimal outstanding,
        BigDecimal over,
        Loan.State state,
        boolean late,
        @Nullable WriteOffView writtenOff,
        List<Warning> warnings,
        long version) {
    record ReturnView(
            LocalDate date, BigDecimal quantity, @Nullable String condition, Instant recordedAt) {}

    record WriteOffView(BigDecimal quantity, String reason, Instant at) {}

    static LoanView of(ReadBank.Seen seen) {
        return of(seen.loan(), seen.today());
    }

    static LoanView of(Loan loan, LocalDate today) {
        var terms = loan.terms();
        var borrowing = terms.borrower().collective();
        var writtenOff = loan.writtenOff();
        return new LoanView(
                loan.id().value(),
                loan.collective().value(),
                loan.item().value(),
                loan.kind(),
                terms.borrower().person(),
                borrowing == null ? null : borrowing.value(),
                terms.quantity(),
                InterestBody.of(terms.interest()),
                loan.owed(),
                terms.lentOn(),
                terms.due(),
                loan.returns().stream()
                        .map(some -> new ReturnView(some.date(), some.quantity(), some.condition(), some.recordedAt()))
                        .toList(),
                loan.returned(),
                loan.outstanding(),
                loan.over(),
                loan.state(),
                loan.isLateOn(today),
                writtenOff == null
                        ? null
                        : new WriteOffView(writtenOff.quantity(), writtenOff.reason(), writtenOff.at()),
                warnings(loan),
                loan.version());
    }

    private static List<Warning> warnings(Loan loan) {
        return loan.over().signum() == 0
                ? List.of()
                : List.of(new Warning(
                        "MORE_THAN_OWED",
                        "%s more than was owed came back; it is in the stock."
                                .formatted(loan.over().toPlainString())));
    }
}
