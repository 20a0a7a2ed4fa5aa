package org.konbit.collectives.farmersgroup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** One sharing of what an activity brought; the shares and the fund are together exactly the total. */
@TypeAlias("sharing")
public final class Sharing extends Aggregate<EntryEvent> {
    @Id
    private final EntryId id;

    private final ActivityId activity;
    private final CollectiveId collective;
    private final SharingRule rule;
    private final Money total;
    private final List<Share> shares;
    private final Money fund;
    private final @Nullable Weighed weighed;
    private final Instant recordedAt;

    /** What one person gets. */
    public record Share(UUID person, Money amount) {}

    /** By what a sharing by contribution weighed. */
    public enum Weighed {
        DAYS,
        MONEY,
        PRODUCE
    }

    @PersistenceCreator
    Sharing(
            EntryId id,
            ActivityId activity,
            CollectiveId collective,
            SharingRule rule,
            Money total,
            List<Share> shares,
            Money fund,
            @Nullable Weighed weighed,
            Instant recordedAt) {
        this.id = id;
        this.activity = activity;
        this.collective = collective;
        this.rule = rule;
        this.total = total;
        this.shares = List.copyOf(shares);
        this.fund = fund;
        this.weighed = weighed;
        this.recordedAt = recordedAt;
    }

    static Sharing of(
            EntryId id,
            Activity activity,
            SharingRule rule,
            Money total,
            Map<UUID, Long> units,
            @Nullable Weighed weighed,
            Instant now) {
        var shares = units.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), Money.ofMinorUnits(entry.getValue(), total.currency())))
                .toList();
        long handedOut = units.values().stream().mapToLong(Long::longValue).sum();
        var fund = Money.ofMinorUnits(total.minorUnits() - handedOut, total.currency());
        var sharing = new Sharing(id, activity.id(), activity.collective(), rule, total, shares, fund, weighed, now);
        sharing.record(new EntryEvent.Recorded(id));
        return sharing;
    }

    public EntryId id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public CollectiveId collective() {
        return collective;
    }

    public SharingRule rule() {
        return rule;
    }

    public Money total() {
        return total;
    }

    public List<Share> shares() {
        return shares;
    }

    public Money fund() {
        return fund;
    }

    public @Nullable Weighed weighed() {
        return weighed;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
