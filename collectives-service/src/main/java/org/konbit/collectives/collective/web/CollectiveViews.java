package org.konbit.collectives.collective.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MemberCounts;
import org.konbit.collectives.collective.MovementsTree;
import org.konbit.collectives.collective.UsualSizes;
import org.springframework.stereotype.Component;

/** Shows collectives, with how many are in them and what is unusual. */
@Component
class CollectiveViews {
    private final FindCollectives findCollectives;
    private final MemberCounts memberCounts;
    private final UsualSizes usualSizes;

    CollectiveViews(FindCollectives findCollectives, MemberCounts memberCounts, UsualSizes usualSizes) {
        this.findCollectives = findCollectives;
        this.memberCounts = memberCounts;
        this.usualSizes = usualSizes;
    }

    CollectiveView of(Collective collective) {
        return of(List.of(collective)).apply(collective);
    }

    /** A view of each of these. */
    Function<Collective, CollectiveView> of(List<Collective> collectives) {
        var members = memberCounts.of(collectives.stream().map(Collective::id).toList());
        var parents = parents(collectives);
        return collective -> {
            var parent = collective.parent();
            return of(
                    collective, members.getOrDefault(collective.id(), 0L), parent == null ? null : parents.get(parent));
        };
    }

    private Map<CollectiveId, Collective> parents(List<Collective> collectives) {
        var ids = collectives.stream()
                .map(Collective::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : findCollectives.all(ids).stream().collect(Collectors.toMap(Collective::id, Function.identity()));
    }

    private CollectiveView of(Collective collective, long members, @Nullable Collective parent) {
        var warnings = new ArrayList<>(usualSizes.warningsFor(collective.type(), members));
        if (parent != null) warnings.addAll(MovementsTree.warningsFor(collective, parent));
        return CollectiveView.of(collective, members, warnings);
    }
}
