package org.konbit.campaigns.pledge.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Counts;
import org.konbit.http.Page;

/** A page of pledges with the counts of all; of a sensitive action, only the counts. */
record PledgesView(
        List<PledgeView> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
        Counts counts) {
    static PledgesView of(Page<PledgeView> page, Counts counts) {
        return new PledgesView(page.items(), page.nextCursor(), counts);
    }

    static PledgesView onlyCounts(Counts counts) {
        return new PledgesView(List.of(), null, counts);
    }
}
