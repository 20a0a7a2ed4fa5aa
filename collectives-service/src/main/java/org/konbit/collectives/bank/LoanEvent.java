package org.konbit.collectives.bank;

/** What happens to a loan. */
public sealed interface LoanEvent {
    record Lent(LoanId id) implements LoanEvent {}

    record CameBack(LoanId id, Loan.Return what) implements LoanEvent {}

    record WrittenOff(LoanId id) implements LoanEvent {}
}
