package org.konbit.collectives.alternative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds alternatives and their lineage; a draft is seen only at home. */
@Component
public class FindAlternatives {
    /** Nodes of one lineage, at most. */
    private static final Limit LARGEST_TREE = Limit.of(5_000);

    private final Alternatives alternatives;
    private final AlternativeSearch search;
    private final ResolveTerritories territories;
    private final Standings standings;
    private final MayTend mayTend;

    FindAlternatives(
            Alternatives alternatives,
            AlternativeSearch search,
            ResolveTerritories territories,
            Standings standings,
            MayTend mayTend) {
        this.alternatives = alternatives;
        this.search = search;
        this.territories = territories;
        this.standings = standings;
        this.mayTend = mayTend;
    }

    public Alternative one(AlternativeId id, Caller caller) {
        return alternatives
                .findById(id)
                .filter(one -> one.state() != AlternativeState.DRAFT || mayTend.is(standings.of(caller), one))
                .orElseThrow(() -> new NotFound("The alternative"));
    }

    /** Errors for those that there are none of, each at its place in the list. */
    public List<FieldError> unknown(List<AlternativeId> ids, String pointer) {
        var known = alternatives.findByIdIn(ids).stream().map(Alternative::id).collect(Collectors.toSet());
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                errors.add(new FieldError(pointer + "/" + i, "is not the id of an alternative"));
            }
        }
        return errors;
    }

    public Page<Alternative> shared(
            @Nullable String territory,
            Practice.@Nullable Kind kind,
            @Nullable CollectiveId collective,
            PageRequest page) {
        var path = territory == null
                ? null
                : territories.find(territory).map(Territory::path).orElse(null);
        if (territory != null && path == null) return new Page<>(List.of(), null);
        var found = search.matching(
                new AlternativeSearch.Wanted(path, kind, collective, AlternativeState.SHARED),
                page.after(AlternativeSearch.Position::read),
                page.limitPlusOne());
        return Page.of(found, page.limit(), AlternativeSearch.Position::write);
    }

    /** The whole tree that one belongs to, oldest first, whichever of its nodes it is asked by. */
    public List<Alternative> lineage(AlternativeId id, Caller caller) {
        var standing = standings.of(caller);
        return alternatives.findByRootOrderById(one(id, caller).root(), LARGEST_TREE).stream()
                .filter(node -> node.state() != AlternativeState.DRAFT || mayTend.is(standing, node))
                .toList();
    }
}
