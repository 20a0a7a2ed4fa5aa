package org.konbit.collectives.bank.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.Loan;

/** konbit.collectives.item-lent.v1: how much of what kind, never to which person. */
record ItemLentV1(
        UUID loanId,
        UUID collectiveId,
        UUID itemId,
        String kind,
        @Nullable UUID borrowingCollectiveId,
        BigDecimal quantity,
        BigDecimal owed,
        LocalDate lentOn,
        LocalDate due) {
    static final String TYPE = "konbit.collectives.item-lent.v1";

    static ItemLentV1 of(Loan loan) {
        var terms = loan.terms();
        var borrowing = terms.borrower().collective();
        return new ItemLentV1(
                loan.id().value(),
                loan.collective().value(),
                loan.item().value(),
                loan.kind().name(),
                borrowing == null ? null : borrowing.value(),
                terms.quantity(),
                loan.owed(),
                terms.lentOn(),
                terms.due());
    }
}
