package org.konbit.collectives.collective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Walks the movement's tree: what a collective is part of, and what is part of it. */
@Component
public class FindTree {
    private static final CollectiveId BEFORE_ALL = new CollectiveId(new UUID(0, 0));
    /** As a list of all of them is made anew for each page. */
    private static final int MOST_BENEATH = 20_000;

    private static final int AT_A_TIME = 1_000;

    private final Collectives collectives;
    private final CollectiveSearch search;

    FindTree(Collectives collectives, CollectiveSearch search) {
        this.collectives = collectives;
        this.search = search;
    }

    /** From the top down to its parent. */
    public List<Collective> above(Collective collective) {
        var line = new ArrayList<Collective>();
        var seen = new LinkedHashSet<CollectiveId>();
        for (var next = collective.parent(); next != null && seen.add(next); ) {
            var found = collectives.findById(next);
            found.ifPresent(line::addFirst);
            next = found.map(Collective::parent).orElse(null);
        }
        return line;
    }

    /** Right below it. */
    public Page<Collective> below(CollectiveId id, PageRequest page) {
        var after = page.after(CollectiveId::of);
        var found = collectives.findByParentAndIdGreaterThanOrderById(
                id, after == null ? BEFORE_ALL : after, Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), collective -> collective.id().toString());
    }

    /** How many are right below each; without those that have none. */
    public Map<CollectiveId, Long> countsBelow(Collection<CollectiveId> ids) {
        return search.countsBelow(ids);
    }

    /** At any depth; 400 where they are too many for one list. */
    Set<CollectiveId> beneath(CollectiveId top) {
        var all = new LinkedHashSet<CollectiveId>();
        var level = List.of(top);
        while (!level.isEmpty()) {
            var next = new ArrayList<CollectiveId>();
            for (int from = 0; from < level.size(); from += AT_A_TIME) {
                var some = level.subList(from, Math.min(level.size(), from + AT_A_TIME));
                search.below(some, MOST_BENEATH + 1).stream().filter(all::add).forEach(next::add);
                if (all.size() > MOST_BENEATH) {
                    throw new MalformedRequest("within", "has too many beneath it: ask for one of its parts");
                }
            }
            level = next;
        }
        return all;
    }
}
