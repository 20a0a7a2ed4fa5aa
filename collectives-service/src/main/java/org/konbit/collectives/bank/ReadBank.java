package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows members what their bank holds, what is lent, and what is late. */
@Component
public class ReadBank {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final BankItems items;
    private final StockEntries entries;
    private final Stocks stocks;
    private final Loans loans;
    private final Banks banks;

    ReadBank(BankItems items, StockEntries entries, Stocks stocks, Loans loans, Banks banks) {
        this.items = items;
        this.entries = entries;
        this.stocks = stocks;
        this.loans = loans;
        this.banks = banks;
    }

    /** An item, and how much of it is held. */
    public record Held(BankItem item, BigDecimal quantity) {}

    /** A loan as it stands on a day. */
    public record Seen(Loan loan, LocalDate today) {}

    /** Which loans are asked for; late ones are open too. */
    public enum Wanted {
        OPEN,
        LATE,
        RETURNED,
        WRITTEN_OFF
    }

    public Page<Held> items(CollectiveId id, PageRequest page, Caller caller) {
        banks.toRead(id, caller);
        var after = page.after(BankItemId::of);
        var found = items.findByCollectiveAndIdGreaterThanOrderById(
                id, after == null ? new BankItemId(BEFORE_ALL) : after, Limit.of(page.limitPlusOne()));
        var held = stocks.held(found.stream().map(BankItem::id).toList());
        return Page.of(found, page.limit(), item -> item.id().toString())
                .map(item -> new Held(item, held.getOrDefault(item.id(), BigDecimal.ZERO)));
    }

    public Held item(CollectiveId id, BankItemId itemId, Caller caller) {
        return held(banks.item(banks.toRead(id, caller), itemId));
    }

    /** Of an item that the caller may see. */
    public Held held(BankItem item) {
        var held = stocks.held(List.of(item.id()));
        return new Held(item, held.getOrDefault(item.id(), BigDecimal.ZERO));
    }

    public Page<StockEntry> entries(CollectiveId id, BankItemId itemId, PageRequest page, Caller caller) {
        banks.item(banks.toRead(id, caller), itemId);
        var after = page.after(StockEntryId::of);
        var found = entries.findByItemAndIdGreaterThanOrderById(
                itemId, after == null ? new StockEntryId(BEFORE_ALL) : after, Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), entry -> entry.id().toString());
    }

    public Seen loan(LoanId id, Caller caller) {
        var loan = banks.loan(id, caller);
        return new Seen(loan, banks.today(banks.toRead(loan.collective(), caller)));
    }

    public Page<Seen> loans(CollectiveId id, @Nullable Wanted wanted, PageRequest page, Caller caller) {
        var today = banks.today(banks.toRead(id, caller));
        var position = page.after(LoanId::of);
        var after = position == null ? new LoanId(BEFORE_ALL) : position;
        var limit = Limit.of(page.limitPlusOne());
        var found = switch (wanted) {
            case null -> loans.findByCollectiveAndIdGreaterThanOrderById(id, after, limit);
            case OPEN -> in(id, Loan.State.OPEN, after, limit);
            case RETURNED -> in(id, Loan.State.RETURNED, after, limit);
            case WRITTEN_OFF -> in(id, Loan.State.WRITTEN_OFF, after, limit);
            case LATE ->
                loans.findByCollectiveAndStateAndTermsDueLessThanAndIdGreaterThanOrderById(
                        id, Loan.State.OPEN, today, after, limit);
        };
        return Page.of(found, page.limit(), loan -> loan.id().toString()).map(loan -> new Seen(loan, today));
    }

    private List<Loan> in(CollectiveId id, Loan.State state, LoanId after, Limit limit) {
        return loans.findByCollectiveAndStateAndIdGreaterThanOrderById(id, state, after, limit);
    }
}
