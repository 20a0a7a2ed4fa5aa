package org.konbit.collectives.collective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.SearchWords;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.stereotype.Component;

/** Finds collectives by id, and by place, kind, state and words. */
@Component
public class FindCollectives {
    public static final String UNKNOWN = "is not the id of a collective";

    private final Collectives collectives;
    private final CollectiveSearch search;
    private final FindTree findTree;
    private final ResolveTerritories territories;

    FindCollectives(
            Collectives collectives, CollectiveSearch search, FindTree findTree, ResolveTerritories territories) {
        this.collectives = collectives;
        this.search = search;
        this.findTree = findTree;
        this.territories = territories;
    }

    public Collective one(CollectiveId id) {
        return collectives.findById(id).orElseThrow(() -> new NotFound("The collective"));
    }

    /** 422 at the pointer if there is none. */
    public Collective require(CollectiveId id, String pointer) {
        return collectives.findById(id).orElseThrow(() -> new InvalidRequest(pointer, UNKNOWN));
    }

    /** Errors for those that there are none of, each at its place in the list. */
    public List<FieldError> unknown(List<CollectiveId> ids, String pointer) {
        var known = collectives.findByIdIn(ids).stream().map(Collective::id).collect(Collectors.toSet());
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) errors.add(new FieldError(pointer + "/" + i, UNKNOWN));
        }
        return errors;
    }

    public List<Collective> all(Collection<CollectiveId> ids) {
        return collectives.findByIdIn(ids);
    }

    public List<Collective> byCodes(Collection<String> codes) {
        return collectives.findByCodeIn(codes);
    }

    /** The nearest first, as the crow flies from a point to that of their territory. */
    public List<CollectiveSearch.Near> nearest(GeoPoint to, @Nullable CollectiveType type, double withinKm, int limit) {
        return search.nearest(to, type, withinKm, limit);
    }

    /**
     * A territory that is not known has nothing within it.
     *
     * @param within the movement's tree: all that is beneath that collective
     */
    public Page<Collective> all(
            @Nullable String territory,
            @Nullable CollectiveType type,
            @Nullable CollectiveState state,
            @Nullable String q,
            @Nullable CollectiveId within,
            PageRequest page) {
        var path = territory == null
                ? null
                : territories.find(territory).map(Territory::path).orElse(null);
        var words = q == null ? List.<String>of() : SearchWords.asked(q);
        if ((territory != null && path == null) || (q != null && words.isEmpty())) return new Page<>(List.of(), null);
        var found = search.matching(
                new CollectiveSearch.Wanted(within == null ? null : findTree.beneath(within), path, type, state, words),
                page.after(CollectiveSearch.Position::read),
                page.limitPlusOne());
        return Page.of(
                found,
                page.limit(),
                collective -> CollectiveSearch.Position.of(collective).write());
    }
}
