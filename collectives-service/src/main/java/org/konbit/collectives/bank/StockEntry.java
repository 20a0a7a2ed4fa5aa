package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Aggregate;
import org.konbit.outbox.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What went into a stock or out of it. It is never changed: what was wrong is mended by another entry. */
@TypeAlias("stock-entry")
public final class StockEntry extends Aggregate<StockEntryEvent> {
    /** Why. */
    public enum Kind {
        INTAKE(1),
        LOSS(-1),
        LENT(-1),
        RETURNED(1);

        private final int sign;

        Kind(int sign) {
            this.sign = sign;
        }

        boolean takesOut() {
            return sign < 0;
        }
    }

    @Id
    private final StockEntryId id;

    private final BankItemId item;
    private final Kind kind;
    private final BigDecimal change;
    private final @Nullable String reason;
    private final @Nullable LoanId loan;
    private final Instant recordedAt;

    @PersistenceCreator
    StockEntry(
            StockEntryId id,
            BankItemId item,
            Kind kind,
            BigDecimal change,
            @Nullable String reason,
            @Nullable LoanId loan,
            Instant recordedAt) {
        this.id = id;
        this.item = item;
        this.kind = kind;
        this.change = change;
        this.reason = reason;
        this.loan = loan;
        this.recordedAt = recordedAt;
    }

    /** What is meant to go in or out. */
    record Move(
            BankItemId item,
            Kind kind,
            BigDecimal quantity,
            @Nullable String reason,
            @Nullable LoanId loan) {}

    /** Empty if more would go out than is held: a stock is never less than nothing. */
    static Optional<StockEntry> of(Move move, BigDecimal held, Instant now) {
        return move.kind().takesOut() && held.compareTo(move.quantity()) < 0
                ? Optional.empty()
                : Optional.of(made(move, now));
    }

    /** Of what goes in, however much is held. */
    static StockEntry in(Move move, Instant now) {
        if (move.kind().takesOut()) throw new IllegalArgumentException("It goes out");
        return made(move, now);
    }

    private static StockEntry made(Move move, Instant now) {
        var change = move.quantity().multiply(BigDecimal.valueOf(move.kind().sign));
        var entry = new StockEntry(
                new StockEntryId(Ids.next()), move.item(), move.kind(), change, move.reason(), move.loan(), now);
        entry.record(new StockEntryEvent.Made(entry.id()));
        return entry;
    }

    /** What is held after all of these. */
    static BigDecimal held(Collection<StockEntry> entries) {
        return Measures.sum(entries.stream().map(StockEntry::change).toList());
    }

    public StockEntryId id() {
        return id;
    }

    public BankItemId item() {
        return item;
    }

    public Kind kind() {
        return kind;
    }

    /** Negative of what went out. */
    public BigDecimal change() {
        return change;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Of what was lent or came back. */
    public @Nullable LoanId loan() {
        return loan;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
