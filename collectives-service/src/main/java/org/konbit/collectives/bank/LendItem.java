package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Lends out of a bank to a person or another collective, as much as is held and no more. */
@Component
public class LendItem {
    private final Loans loans;
    private final StockEntries entries;
    private final Stocks stocks;
    private final Banks banks;
    private final MemberRoll roll;
    private final Together together;
    private final Clock clock;

    LendItem(
            Loans loans,
            StockEntries entries,
            Stocks stocks,
            Banks banks,
            MemberRoll roll,
            Together together,
            Clock clock) {
        this.loans = loans;
        this.entries = entries;
        this.stocks = stocks;
        this.banks = banks;
        this.roll = roll;
        this.together = together;
        this.clock = clock;
    }

    /** @param lentOn today if it is not said */
    public record Command(
            Borrower borrower,
            BigDecimal quantity,
            @Nullable LocalDate lentOn,
            LocalDate due) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Lent(Loan loan, LocalDate today) implements Outcome {}

        record NotEnough(BigDecimal held) implements Outcome {}
    }

    public Outcome lend(CollectiveId id, BankItemId itemId, Command command, Caller caller) {
        var bank = banks.toLendFrom(id, caller);
        var item = banks.item(bank, itemId);
        var today = banks.today(bank);
        var terms = new Loan.Terms(
                command.borrower(),
                Measures.plain(command.quantity()),
                item.description().interest(),
                command.lentOn() == null ? today : command.lentOn(),
                command.due());
        check(terms, bank, today);
        return together.doing(() -> {
            var held = stocks.heldForMe(item.id());
            var lent = new LoanId(Ids.next());
            var move = new StockEntry.Move(item.id(), StockEntry.Kind.LENT, terms.quantity(), null, lent);
            return StockEntry.of(move, held, clock.instant())
                    .<Outcome>map(entry -> {
                        entries.save(entry);
                        return new Outcome.Lent(loans.save(Loan.lend(lent, item, terms)), today);
                    })
                    .orElseGet(() -> new Outcome.NotEnough(held));
        });
    }

    private void check(Loan.Terms terms, Collective bank, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var person = terms.borrower().person();
        if (person != null && roll.known(List.of(person)).isEmpty()) {
            errors.add(new FieldError("/person", "is not the id of a person"));
        }
        var collective = terms.borrower().collective();
        if (collective != null && banks.require(collective, "/collective").id().equals(bank.id())) {
            errors.add(new FieldError("/collective", "is the one that lends"));
        }
        if (terms.lentOn().isAfter(today)) errors.add(new FieldError("/lentOn", "must not lie in the future"));
        if (terms.due().isBefore(terms.lentOn())) {
            errors.add(new FieldError("/due", "must not be before the day that it is lent"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }
}
