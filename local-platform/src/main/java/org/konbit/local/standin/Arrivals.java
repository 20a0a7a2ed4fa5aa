package org.konbit.local.standin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages in the order they came, in memory only; when there are too many, the oldest are dropped and counted. */
final class Arrivals<M extends Message> {
    private static final int DROPPED_AT_ONCE = 1_000;

    /** One message with its number, from 1, and its time. */
    record Arrived<M extends Message>(long number, Instant at, M message) {}

    /**
     * A part of the list.
     *
     * @param total how many match in all, among those still there; without a receiver those dropped count too
     * @param next the number to go on after, if there is more
     */
    record Slice<M extends Message>(
            List<Arrived<M>> items,
            long total,
            long dropped,
            @Nullable Long next) {}

    private final Clock clock;
    private final long budget;
    private final ArrayList<Arrived<M>> kept = new ArrayList<>();
    private long numbers;
    private long dropped;
    private long weight;

    Arrivals(Clock clock, long budget) {
        this.clock = clock;
        this.budget = budget;
    }

    synchronized long add(M message) {
        weight += message.weight();
        kept.add(new Arrived<>(++numbers, clock.instant(), message));
        while (weight > budget && kept.size() > 1) dropOldest();
        return numbers;
    }

    private void dropOldest() {
        var oldest = kept.subList(0, Math.min(DROPPED_AT_ONCE, kept.size() - 1));
        for (var each : oldest) weight -= each.message().weight();
        dropped += oldest.size();
        oldest.clear();
    }

    synchronized Slice<M> slice(@Nullable String to, long after, int limit) {
        var items = new ArrayList<Arrived<M>>();
        long matching = to == null ? dropped + kept.size() : 0;
        Long next = null;
        int from = to == null ? firstAfter(after) : 0;
        for (var each : kept.subList(from, kept.size())) {
            if (to != null && !each.message().to().equalsIgnoreCase(to)) continue;
            if (to != null) matching++;
            if (each.number() <= after) continue;
            if (items.size() < limit) {
                items.add(each);
            } else {
                next = items.getLast().number();
                if (to == null) break;
            }
        }
        return new Slice<>(items, matching, dropped, next);
    }

    private int firstAfter(long number) {
        if (kept.isEmpty()) return 0;
        var index = number - kept.getFirst().number() + 1;
        return (int) Math.clamp(index, 0, kept.size());
    }

    synchronized void clear() {
        kept.clear();
        kept.trimToSize();
        dropped = 0;
        weight = 0;
    }
}
