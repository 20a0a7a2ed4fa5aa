package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Takes back what was lent, all of it goes into the stock; or writes off what is not waited for any more. */
@Component
public class SettleLoan {
    private final Loans loans;
    private final StockEntries entries;
    private final Banks banks;
    private final Together together;
    private final Clock clock;

    SettleLoan(Loans loans, StockEntries entries, Banks banks, Together together, Clock clock) {
        this.loans = loans;
        this.entries = entries;
        this.banks = banks;
        this.together = together;
        this.clock = clock;
    }

    /** What came back. */
    public record Command(
            LocalDate date, BigDecimal quantity, @Nullable String condition) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Changed(Loan loan, LocalDate today) implements Outcome {}

        record NotOpen(Loan.State state) implements Outcome {}
    }

    public Outcome takeBack(LoanId id, Command command, Caller caller) {
        var found = banks.loan(id, caller);
        var today = banks.today(banks.toLendFrom(found.collective(), caller));
        check(found, command.date(), today);
        return together.doing(() -> {
            var loan = again(id);
            var now = clock.instant();
            var some = new Loan.Return(command.date(), command.quantity(), command.condition(), now);
            if (!loan.takeBack(some)) return new Outcome.NotOpen(loan.state());
            var move = new StockEntry.Move(loan.item(), StockEntry.Kind.RETURNED, command.quantity(), null, id);
            entries.save(StockEntry.in(move, now));
            return new Outcome.Changed(loans.save(loan), today);
        });
    }

    public Outcome writeOff(LoanId id, String reason, Caller caller) {
        var found = banks.loan(id, caller);
        var today = banks.today(banks.toKeep(found.collective(), caller));
        return together.doing(() -> {
            var loan = again(id);
            return loan.writeOff(reason, clock.instant())
                    ? new Outcome.Changed(loans.save(loan), today)
                    : new Outcome.NotOpen(loan.state());
        });
    }

    /** As it is within the transaction: nobody else's return is lost. */
    private Loan again(LoanId id) {
        return loans.findById(id).orElseThrow(() -> new NotFound("The loan"));
    }

    private static void check(Loan loan, LocalDate date, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (date.isBefore(loan.terms().lentOn())) {
            errors.add(new FieldError("/date", "must not be before the day that it was lent"));
        }
        if (date.isAfter(today)) errors.add(new FieldError("/date", "must not lie in the future"));
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }
}
