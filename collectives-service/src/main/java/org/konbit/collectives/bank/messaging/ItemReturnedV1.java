package org.konbit.collectives.bank.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.konbit.collectives.bank.Loan;

/** konbit.collectives.item-returned.v1 */
record ItemReturnedV1(
        UUID loanId, UUID collectiveId, UUID itemId, LocalDate date, BigDecimal quantity, BigDecimal outstanding) {
    static final String TYPE = "konbit.collectives.item-returned.v1";

    static ItemReturnedV1 of(Loan loan, Loan.Return some) {
        return new ItemReturnedV1(
                loan.id().value(),
                loan.collective().value(),
                loan.item().value(),
                some.date(),
                some.quantity(),
                loan.outstanding());
    }
}
