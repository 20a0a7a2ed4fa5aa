package org.konbit.collectives.farmersgroup;

import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
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

    ReadLedger(
            FarmersGroups groups,
            Activities activities,
            Contributions contributions,
            Results results,
            Sharings sharings) {
        this.groups = groups;
        this.activities = activities;
        this.contributions = contributions;
        this.results = results;
        this.sharings = sharings;
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

    public Page<Contribution> contributions(ActivityId id, PageRequest page, Caller caller) {
        activity(id, caller);
        var found =
                contributions.findByActivityAndIdGreaterThanOrderById(id, after(page), Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), entry -> entry.id().toString());
    }

    public Page<Result> results(ActivityId id, PageRequest page, Caller caller) {
        activity(id, caller);
        var found = results.findByActivityAndIdGreaterThanOrderById(id, after(page), Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), entry -> entry.id().toString());
    }

    public Page<Sharing> sharings(ActivityId id, PageRequest page, Caller caller) {
        activity(id, caller);
        var found = sharings.findByActivityAndIdGreaterThanOrderById(id, after(page), Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), entry -> entry.id().toString());
    }

    private static EntryId after(PageRequest page) {
        var after = page.after(EntryId::of);
        return after == null ? new EntryId(BEFORE_ALL) : after;
    }
}
