package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** Something lent out of a collective's bank, until all that is owed came back or the rest was written off. */
@TypeAlias("loan")
public final class Loan extends Aggregate<LoanEvent> {
    /** How it stands. */
    public enum State {
        OPEN,
        RETURNED,
        WRITTEN_OFF
    }

    /**
     * What was agreed when it was lent.
     *
     * @param interest as the item's was then
     */
    public record Terms(
            Borrower borrower,
            BigDecimal quantity,
            @Nullable Interest interest,
            LocalDate lentOn,
            LocalDate due) {
        public BigDecimal owed() {
            return interest == null ? quantity : interest.owedFor(quantity);
        }
    }

    /** Some of it came back. */
    public record Return(
            LocalDate date, BigDecimal quantity, @Nullable String condition, Instant recordedAt) {}

    /** The rest of it is not waited for any more. */
    public record WriteOff(BigDecimal quantity, String reason, Instant at) {}

    @Id
    private final LoanId id;

    private final CollectiveId collective;
    private final BankItemId item;
    private final BankItem.Kind kind;
    private final Terms terms;
    private List<Return> returns;
    private State state;
    private @Nullable WriteOff writtenOff;

    @PersistenceCreator
    Loan(
            LoanId id,
            CollectiveId collective,
            BankItemId item,
            BankItem.Kind kind,
            Terms terms,
            List<Return> returns,
            State state,
            @Nullable WriteOff writtenOff) {
        this.id = id;
        this.collective = collective;
        this.item = item;
        this.kind = kind;
        this.terms = terms;
        this.returns = List.copyOf(returns);
        this.state = state;
        this.writtenOff = writtenOff;
    }

    static Loan lend(LoanId id, BankItem item, Terms terms) {
        var lent = new Loan(
                id, item.collective(), item.id(), item.description().kind(), terms, List.of(), State.OPEN, null);
        lent.record(new LoanEvent.Lent(id));
        return lent;
    }

    /** False once nothing is waited for. More than is owed may come back. */
    boolean takeBack(Return some) {
        if (state != State.OPEN) return false;
        var all = new ArrayList<>(returns);
        all.add(some);
        returns = List.copyOf(all);
        if (outstanding().signum() == 0) state = State.RETURNED;
        record(new LoanEvent.CameBack(id, some));
        return true;
    }

    /** False once nothing is waited for. */
    boolean writeOff(String reason, Instant now) {
        if (state != State.OPEN) return false;
        writtenOff = new WriteOff(outstanding(), reason, now);
        state = State.WRITTEN_OFF;
        record(new LoanEvent.WrittenOff(id));
        return true;
    }

    public BigDecimal owed() {
        return terms.owed();
    }

    public BigDecimal returned() {
        return Measures.sum(returns.stream().map(Return::quantity).toList());
    }

    /** What is owed and not back; nothing of it is waited for once it is written off. */
    public BigDecimal outstanding() {
        return Measures.plain(owed().subtract(returned()).max(BigDecimal.ZERO));
    }

    /** What came back beyond what is owed. */
    public BigDecimal over() {
        return Measures.plain(returned().subtract(owed()).max(BigDecimal.ZERO));
    }

    public boolean isLateOn(LocalDate today) {
        return state == State.OPEN && terms.due().isBefore(today);
    }

    public LoanId id() {
        return id;
    }

    public CollectiveId collective() {
        return collective;
    }

    public BankItemId item() {
        return item;
    }

    public BankItem.Kind kind() {
        return kind;
    }

    public Terms terms() {
        return terms;
    }

    public List<Return> returns() {
        return returns;
    }

    public State state() {
        return state;
    }

    public @Nullable WriteOff writtenOff() {
        return writtenOff;
    }
}
