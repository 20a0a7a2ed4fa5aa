package org.konbit.collectives.bank.messaging;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.bank.BankFixtures;
import org.konbit.collectives.bank.LoanEvent;
import org.konbit.collectives.testing.Contract;

class LoanContractTests {
    @Test
    void a_loan_goes_out_as_agreed() throws IOException {
        var loan = BankFixtures.loan("7.5");
        Contract.isKept(new PublishLoans(), loan, new LoanEvent.Lent(loan.id()), "konbit.collectives.item-lent.v1");
    }

    @Test
    void what_came_back_goes_out_as_agreed() throws IOException {
        var loan = BankFixtures.loan("7.5", "4");
        Contract.isKept(
                new PublishLoans(),
                loan,
                new LoanEvent.CameBack(loan.id(), loan.returns().getLast()),
                "konbit.collectives.item-returned.v1");
    }
}
