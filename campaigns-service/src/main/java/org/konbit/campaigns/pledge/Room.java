package org.konbit.campaigns.pledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionPlan;
import org.konbit.campaigns.action.Quota;

/** The seats of an action that are still free, in all and for each collective with a quota. */
final class Room {
    private static final long BOUNDLESS = Long.MAX_VALUE / 2;

    private final ActionPlan plan;
    private long free;
    private final Map<UUID, Long> freeOfQuota = new HashMap<>();

    Room(ActionPlan plan, Taken taken) {
        this.plan = plan;
        this.free = plan.capacity() == null ? BOUNDLESS : plan.capacity() - taken.all();
        for (var quota : plan.quotas()) {
            freeOfQuota.put(
                    quota.collective(), quota.headcount() - taken.byCollective().getOrDefault(quota.collective(), 0L));
        }
    }

    /** The collective whose quota someone of these collectives takes from; the first in the plan's order. */
    @Nullable
    UUID chargedFor(Set<UUID> collectives) {
        return plan.quotas().stream()
                .map(Quota::collective)
                .filter(collectives::contains)
                .findFirst()
                .orElse(null);
    }

    long freeFor(@Nullable UUID collective) {
        var ofQuota = collective == null ? BOUNDLESS : freeOfQuota.getOrDefault(collective, BOUNDLESS);
        return Math.min(free, ofQuota);
    }

    boolean fits(long people, @Nullable UUID collective) {
        return people <= freeFor(collective);
    }

    void take(long people, @Nullable UUID collective) {
        free -= people;
        if (collective != null) freeOfQuota.computeIfPresent(collective, (quota, left) -> left - people);
    }

    void giveBack(long people, @Nullable UUID collective) {
        take(-people, collective);
    }

    /** How many could still come at most. */
    int most() {
        return (int) Math.clamp(free, 0, Headcount.MOST);
    }
}
