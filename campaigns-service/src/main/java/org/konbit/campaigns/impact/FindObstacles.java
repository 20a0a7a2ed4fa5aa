package org.konbit.campaigns.impact;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;

/** Someone looks for what stood in the way of others, and what helped them. */
@UseCase
public class FindObstacles {
    private final Findings findings;
    private final Actions actions;
    private final MayReportImpact mayReport;

    FindObstacles(Findings findings, Actions actions, MayReportImpact mayReport) {
        this.findings = findings;
        this.actions = actions;
        this.mayReport = mayReport;
    }

    /** Of all campaigns, the newest first; what happened at a sensitive action is not for others to read. */
    public Page<Obstacle> like(Obstacle.@Nullable Kind kind, @Nullable String words, PageRequest page, Caller caller) {
        mayReport.checkMaySearch(caller);
        var found = findings.obstaclesLike(kind, words, page.after(UUID::fromString), page.limitPlusOne());
        var all = Page.of(found, page.limit(), obstacle -> obstacle.id().toString());
        var named = all.items().stream()
                .map(Obstacle::action)
                .filter(Objects::nonNull)
                .map(ActionId::new)
                .toList();
        var sensitive = actions.findByIdIn(named).stream()
                .filter(Action::isSensitive)
                .map(action -> action.id().value())
                .collect(Collectors.toSet());
        return new Page<>(
                all.items().stream()
                        .filter(obstacle -> !sensitive.contains(obstacle.action()))
                        .toList(),
                all.nextCursor());
    }
}
