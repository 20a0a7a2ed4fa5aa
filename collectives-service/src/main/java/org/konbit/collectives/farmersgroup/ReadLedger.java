package org.konbit.collectives.farmersgroup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows every member of a group its activities and their ledger. */
@Component
public class ReadLedger {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FarmersGroups groups;
    private final Activities activities;
    private final Contributions contributions;
    private final Results results;
    private final Sharings sharings;
    private final MemberRoll roll;

    ReadLedger(
            FarmersGroups groups,
            Activities activities,
            Contributions contributions,
            Results results,
            Sharings sharings,
            MemberRoll roll) {
        this.groups = groups;
        this.activities = activities;
        this.contributions = contributions;
        this.results = results;
        this.sharings = sharings;
        this.roll = roll;
    }

    /** An entry, and the counter-entry that took it back, if one did. */
    public record Kept<E extends Entry>(E entry, @Nullable EntryId takenBackBy) {
        public static <E extends Entry> Kept<E> justMade(E entry) {
            return new Kept<>(entry, null);
        }
    }

    /**
     * An activity with what its ledger comes to.
     *
     * @param own what the caller gave and got; empty for who has no part in it
     * @param entries of every kind, in the order in which they were made
     */
    public record Ledger(
            Activity activity, LedgerSums sums, Optional<LedgerSums.Line> own, List<Kept<? extends Entry>> entries) {
        public Page<Kept<? extends Entry>> page(PageRequest page) {
            var after = page.after(EntryId::of);
            var found = entries.stream()
                    .filter(kept -> after == null || order(kept).compareTo(after.toString()) > 0)
                    .limit(page.limitPlusOne())
                    .toList();
            return Page.of(found, page.limit(), Ledger::order);
        }

        private static String order(Kept<? extends Entry> kept) {
            return kept.entry().id().toString();
        }
    }

    public Page<Activity> activities(CollectiveId id, PageRequest page, Caller caller) {
        groups.checkMayRead(caller, groups.find(id));
        var after = page.after(ActivityId::of);
        var found = activities.findByCollectiveAndIdGreaterThanOrderById(
                id, after == null ? new ActivityId(BEFORE_ALL) : after, Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), activity -> activity.id().toString());
    }

    public Activity activity(ActivityId id, Caller caller) {
        return groups.activity(id, caller);
    }

    public Ledger ledger(ActivityId id, Caller caller) {
        var activity = activity(id, caller);
        var given = contributions.findByActivity(id);
        var brought = results.findByActivity(id);
        var shared = sharings.findByActivity(id);
        var sums = LedgerSums.of(roll.of(activity.collective()), given, brought, shared);
        var all = Stream.of(given, brought, shared)
                .<Entry>flatMap(List::stream)
                .sorted(Comparator.comparing(entry -> entry.id().toString()))
                .toList();
        var takenBack = takenBack(all);
        var entries = all.stream()
                .<Kept<? extends Entry>>map(entry -> new Kept<>(entry, takenBack.get(entry.id())))
                .toList();
        return new Ledger(activity, sums, sums.of(caller.subject()), entries);
    }

    public Page<Kept<Contribution>> contributions(ActivityId id, PageRequest page, Caller caller) {
        activity(id, caller);
        return page(contributions, id, page);
    }

    public Page<Kept<Result>> results(ActivityId id, PageRequest page, Caller caller) {
        activity(id, caller);
        return page(results, id, page);
    }

    public Page<Kept<Sharing>> sharings(ActivityId id, PageRequest page, Caller caller) {
        activity(id, caller);
        return page(sharings, id, page);
    }

    private static <E extends Entry> Page<Kept<E>> page(Entries<E> entries, ActivityId id, PageRequest page) {
        var after = page.after(EntryId::of);
        var found = entries.findByActivityAndIdGreaterThanOrderById(
                id, after == null ? new EntryId(BEFORE_ALL) : after, Limit.of(page.limitPlusOne()));
        var takenBack = found.isEmpty()
                ? Map.<EntryId, EntryId>of()
                : takenBack(entries.findByCorrectionTakesBackIn(
                        found.stream().map(Entry::id).toList()));
        return Page.of(found, page.limit(), entry -> entry.id().toString())
                .map(entry -> new Kept<>(entry, takenBack.get(entry.id())));
    }

    /** Which were taken back, and by which of these. */
    private static Map<EntryId, EntryId> takenBack(List<? extends Entry> entries) {
        var takenBack = new HashMap<EntryId, EntryId>();
        for (var entry : entries) {
            if (entry.correction() != null) takenBack.put(entry.correction().takesBack(), entry.id());
        }
        return takenBack;
    }
}
