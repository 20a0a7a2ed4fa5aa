package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** One sharing of what an activity brought; the shares and the fund are together exactly the total. */
@TypeAlias("sharing")
public final class Sharing extends Entry {
    private final SharingRule rule;
    private final @Nullable SharingRule agreed;
    private final Money total;
    private final List<Share> shares;
    private final Money fund;
    private final @Nullable Weighed weighed;

    /**
     * What one person gets.
     *
     * @param weight by what they were weighed against the others; null of what was shared before that was kept
     */
    public record Share(UUID person, Money amount, @Nullable BigDecimal weight) {
        Share negated() {
            return new Share(person, amount.negated(), weight);
        }
    }

    /** By what a sharing by contribution weighed. */
    public enum Weighed {
        DAYS,
        MONEY,
        PRODUCE,
        /** All of it, by the rates that the group set. */
        WORTH
    }

    @PersistenceCreator
    Sharing(
            EntryId id,
            ActivityId activity,
            CollectiveId collective,
            SharingRule rule,
            @Nullable SharingRule agreed,
            Money total,
            List<Share> shares,
            Money fund,
            @Nullable Weighed weighed,
            @Nullable Correction correction,
            Instant recordedAt) {
        super(id, activity, collective, correction, recordedAt);
        this.rule = rule;
        this.agreed = agreed;
        this.total = total;
        this.shares = List.copyOf(shares);
        this.fund = fund;
        this.weighed = weighed;
    }

    /** @param weights null where nothing is handed out */
    static Sharing of(
            EntryId id,
            Activity activity,
            SharingRule rule,
            @Nullable SharingRule agreed,
            Money total,
            @Nullable Weights weights,
            Instant now) {
        var shares = weights == null ? List.<Share>of() : shares(total, weights);
        long handedOut =
                shares.stream().mapToLong(share -> share.amount().minorUnits()).sum();
        var fund = Money.ofMinorUnits(total.minorUnits() - handedOut, total.currency());
        var sharing = new Sharing(
                id,
                activity.id(),
                activity.collective(),
                rule,
                agreed,
                total,
                shares,
                fund,
                weights == null ? null : weights.weighed(),
                null,
                now);
        sharing.record(new EntryEvent.Recorded(id));
        return sharing;
    }

    private static List<Share> shares(Money total, Weights weights) {
        return Shares.of(total.minorUnits(), weights.byPerson()).entrySet().stream()
                .map(share -> new Share(
                        share.getKey(),
                        Money.ofMinorUnits(share.getValue(), total.currency()),
                        weights.byPerson().get(share.getKey())))
                .toList();
    }

    @Override
    Sharing counter(EntryId counter, Correction why, Instant now) {
        var sharing = new Sharing(
                counter,
                activity(),
                collective(),
                rule,
                agreed,
                total.negated(),
                shares.stream().map(Share::negated).toList(),
                fund.negated(),
                weighed,
                why,
                now);
        sharing.record(new EntryEvent.TookBack(counter, why));
        return sharing;
    }

    @Override
    public Kind kind() {
        return Kind.SHARING;
    }

    public SharingRule rule() {
        return rule;
    }

    /** The group's own rule when it was shared; null where the group had none. */
    public @Nullable SharingRule agreed() {
        return agreed;
    }

    public boolean isByAnotherRule() {
        return agreed != null && agreed != rule;
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
}
