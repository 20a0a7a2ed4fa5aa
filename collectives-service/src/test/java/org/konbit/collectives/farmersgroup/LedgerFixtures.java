package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.testing.Contract;

/** An activity and its ledger, as in the examples of the contracts. */
public final class LedgerFixtures {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private LedgerFixtures() {}

    public static Activity activity() {
        return new Activity(
                new ActivityId(Contract.id(7)),
                new CollectiveId(Contract.id(1)),
                Activity.Kind.FARMING,
                Activity.Stage.PRODUCTION,
                "Pwa kongo",
                "2026");
    }

    public static Contribution contribution() {
        var given = new Contribution.Given(
                new BigDecimal("1.5"),
                new Quantity(new BigDecimal("12"), "mamit", "pwa kongo"),
                new Money(new BigDecimal("250"), "HTG"));
        return Contribution.record(new EntryId(Contract.id(8)), activity(), Contract.id(2), given, NOW);
    }

    public static Result result() {
        var brought = new Quantity(new BigDecimal("120.5"), "kg", "pwa kongo");
        return Result.record(new EntryId(Contract.id(9)), activity(), brought, "sold", NOW);
    }

    public static Sharing sharing() {
        var shares = new LinkedHashMap<UUID, Long>();
        shares.put(Contract.id(2), 3334L);
        shares.put(Contract.id(3), 3333L);
        shares.put(Contract.id(14), 3333L);
        return Sharing.of(
                new EntryId(Contract.id(10)),
                activity(),
                SharingRule.EQUAL,
                new Money(new BigDecimal("100"), "HTG"),
                shares,
                null,
                NOW);
    }
}
