package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.testing.Contract;
import org.konbit.outbox.Ids;

/** An activity and its ledger, as in the examples of the contracts. */
public final class LedgerFixtures {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private LedgerFixtures() {}

    public static Activity activity() {
        return Activity.start(
                new ActivityId(Contract.id(7)),
                new CollectiveId(Contract.id(1)),
                Activity.Kind.FARMING,
                Activity.Stage.PRODUCTION,
                new Activity.Intent("Pwa kongo", "2026", List.of(), List.of()));
    }

    public static Contribution contribution(UUID person, Contribution.Given given) {
        return Contribution.record(new EntryId(Ids.next()), activity(), person, given, NOW);
    }

    public static Result result(String use, String quantity, @Nullable Money sale) {
        var outcome = new Result.Outcome(new Quantity(new BigDecimal(quantity), "kg", "mayi"), use, sale);
        return Result.record(new EntryId(Ids.next()), activity(), outcome, NOW);
    }

    public static Sharing sharing(Money total, Map<UUID, BigDecimal> weights) {
        var ordered = new TreeMap<UUID, BigDecimal>(Weights.IN_ORDER);
        ordered.putAll(weights);
        return Sharing.of(
                new EntryId(Ids.next()), activity(), SharingRule.BY_NEED, null, total, new Weights(ordered, null), NOW);
    }

    /** The entry's counter-entry. */
    @SuppressWarnings("unchecked")
    public static <E extends Entry> E counter(E entry) {
        var why = new Correction(entry.id(), "Li te ekri mal", null);
        return (E) entry.counter(new EntryId(Ids.next()), why, NOW);
    }

    /** The counter-entry of the contribution. */
    public static Contribution correction() {
        var why = new Correction(new EntryId(Contract.id(8)), "Li te ekri mal", new EntryId(Contract.id(22)));
        return contribution().counter(new EntryId(Contract.id(21)), why, NOW);
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
        var outcome = new Result.Outcome(brought, "sold", null);
        return Result.record(new EntryId(Contract.id(9)), activity(), outcome, NOW);
    }

    public static Sharing sharing() {
        return Sharing.of(
                new EntryId(Contract.id(10)),
                activity(),
                SharingRule.EQUAL,
                null,
                new Money(new BigDecimal("100"), "HTG"),
                Weights.equal(List.of(Contract.id(2), Contract.id(3), Contract.id(14))),
                NOW);
    }
}
