package org.konbit.collectives.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds territories by code, below a parent, or by the words of their names. */
@Component
public class FindTerritories {
    private final Territories territories;
    private final TerritorySearch search;

    FindTerritories(Territories territories, TerritorySearch search) {
        this.territories = territories;
        this.search = search;
    }

    public Territory one(String code) {
        return territories.findById(code).orElseThrow(() -> new NotFound("The territory"));
    }

    public Page<Territory> all(@Nullable String parent, @Nullable String q, PageRequest page) {
        if (q != null) return byWords(SearchWords.asked(q), parent, page);
        var after = page.after() == null ? "" : page.after();
        var limit = Limit.of(page.limitPlusOne());
        var found = parent == null
                ? territories.findByCodeGreaterThanOrderByCode(after, limit)
                : territories.findByParentAndCodeGreaterThanOrderByCode(parent, after, limit);
        return Page.of(found, page.limit(), Territory::code);
    }

    private Page<Territory> byWords(List<String> words, @Nullable String parent, PageRequest page) {
        if (words.isEmpty()) return new Page<>(List.of(), null);
        var found = search.byWords(words, parent, page.after(FindTerritories::rank), page.limitPlusOne());
        return Page.of(found, page.limit(), territory -> position(TerritorySearch.Rank.of(territory)));
    }

    private static String position(TerritorySearch.Rank rank) {
        return rank.population() + "/" + rank.code();
    }

    private static TerritorySearch.Rank rank(String position) {
        int slash = position.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException(position);
        return new TerritorySearch.Rank(Long.parseLong(position.substring(0, slash)), position.substring(slash + 1));
    }
}
