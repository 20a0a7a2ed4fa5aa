package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.Clock;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Enters what came into a stock, or was lost from it, and why. */
@Component
public class CountStock {
    private final StockEntries entries;
    private final Stocks stocks;
    private final Banks banks;
    private final Together together;
    private final Clock clock;

    CountStock(StockEntries entries, Stocks stocks, Banks banks, Together together, Clock clock) {
        this.entries = entries;
        this.stocks = stocks;
        this.banks = banks;
        this.together = together;
        this.clock = clock;
    }

    /** Which way. */
    public enum Way {
        INTAKE,
        LOSS
    }

    /** What is counted. */
    public record Command(Way way, BigDecimal quantity, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Entered(StockEntry entry) implements Outcome {}

        record NotEnough(BigDecimal held) implements Outcome {}
    }

    public Outcome count(CollectiveId id, BankItemId itemId, Command command, Caller caller) {
        var item = banks.item(banks.toKeep(id, caller), itemId);
        var kind = switch (command.way()) {
            case INTAKE -> StockEntry.Kind.INTAKE;
            case LOSS -> StockEntry.Kind.LOSS;
        };
        var move = new StockEntry.Move(item.id(), kind, command.quantity(), command.reason(), null);
        return together.doing(() -> {
            var held = stocks.heldForMe(item.id());
            return StockEntry.of(move, held, clock.instant())
                    .<Outcome>map(entry -> new Outcome.Entered(entries.save(entry)))
                    .orElseGet(() -> new Outcome.NotEnough(held));
        });
    }
}
