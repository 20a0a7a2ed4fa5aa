package org.konbit.collectives.bank;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** Something that a collective's bank holds and lends. How much of it there is, its {@link StockEntry entries} say. */
@TypeAlias("bank-item")
public final class BankItem extends Aggregate<BankItemEvent> {
    /** Of what kind it is. */
    public enum Kind {
        SEED,
        TOOL,
        OTHER
    }

    /**
     * What it is.
     *
     * @param unit as the group measures: kg, mamit, piece …
     * @param interest null of what comes back as it was lent
     */
    public record Description(
            Kind kind, String name, String unit, @Nullable Interest interest) {}

    @Id
    private final BankItemId id;

    private final CollectiveId collective;
    private final Description description;

    @PersistenceCreator
    BankItem(BankItemId id, CollectiveId collective, Description description) {
        this.id = id;
        this.collective = collective;
        this.description = description;
    }

    static BankItem enter(BankItemId id, CollectiveId collective, Description description) {
        var entered = new BankItem(id, collective, description);
        entered.record(new BankItemEvent.Entered(id));
        return entered;
    }

    public BankItemId id() {
        return id;
    }

    public CollectiveId collective() {
        return collective;
    }

    public Description description() {
        return description;
    }
}
