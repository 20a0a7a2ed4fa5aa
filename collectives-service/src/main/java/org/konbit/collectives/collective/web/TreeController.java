package org.konbit.collectives.collective.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.AssemblyLevel;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.FindTree;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a collective is in the movement's tree. */
@RestController
@RequestMapping("/api/collectives/{id}/tree")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class TreeController {
    private final FindCollectives findCollectives;
    private final FindTree findTree;
    private final CollectiveViews views;

    TreeController(FindCollectives findCollectives, FindTree findTree, CollectiveViews views) {
        this.findCollectives = findCollectives;
        this.findTree = findTree;
        this.views = views;
    }

    /** A collective that this one is part of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AboveView(UUID id, CollectiveType type, @Nullable AssemblyLevel level, String name) {
        static AboveView of(Collective collective) {
            return new AboveView(collective.id().value(), collective.type(), collective.level(), collective.name());
        }
    }

    /** A collective right below, and how many are right below that. */
    record BelowView(CollectiveView collective, long below) {}

    /**
     * One page of what is right below, and the whole line above.
     *
     * @param above from the top down
     */
    record TreeView(
            CollectiveView collective,
            List<AboveView> above,
            List<BelowView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {}

    @MayCall({"people", "organizers anywhere"})
    @GetMapping
    TreeView tree(@PathVariable CollectiveId id, PageRequest page) {
        var collective = findCollectives.one(id);
        var below = findTree.below(id, page);
        var counts =
                findTree.countsBelow(below.items().stream().map(Collective::id).toList());
        var view = views.of(below.items());
        return new TreeView(
                views.of(collective),
                findTree.above(collective).stream().map(AboveView::of).toList(),
                below.items().stream()
                        .map(child -> new BelowView(view.apply(child), counts.getOrDefault(child.id(), 0L)))
                        .toList(),
                below.nextCursor());
    }
}
