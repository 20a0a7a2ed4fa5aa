package org.konbit.collectives.territory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds territories by code, below a parent, or by the words of their names. */
@Component
public class FindTerritories {
    /** Deeper trees than this have no outlines at each level. */
    private static final int MOST_AROUND = 50;

    private final Territories territories;
    private final TerritorySearch search;
    private final KnownWords knownWords;
    private final Outlines outlines;

    FindTerritories(Territories territories, TerritorySearch search, KnownWords knownWords, Outlines outlines) {
        this.territories = territories;
        this.search = search;
        this.knownWords = knownWords;
        this.outlines = outlines;
    }

    public Territory one(String code) {
        return territories.findById(code).orElseThrow(() -> new NotFound("The territory"));
    }

    /** Those whose outline a point lies in, the widest first. */
    public List<Territory> around(GeoPoint point) {
        return territories.findByCodeIn(outlines.around(point, MOST_AROUND)).stream()
                .filter(territory -> !territory.isMerged())
                .sorted(comparing(Territory::path))
                .toList();
    }

    public Optional<Outlines.Kept> outline(String code) {
        return outlines.find(code);
    }

    public Page<Territory> all(@Nullable String parent, @Nullable String q, PageRequest page) {
        if (q != null) return byWords(SearchWords.asked(q), parent, page);
        var after = page.after() == null ? "" : page.after();
        var limit = Limit.of(page.limitPlusOne());
        var found = parent == null
                ? territories.findByCodeGreaterThanOrderByCode(after, limit)
                : territories.findByParentAndMergedIsNullAndCodeGreaterThanOrderByCode(parent, after, limit);
        return Page.of(found, page.limit(), Territory::code);
    }

    /** Where no name has words that begin so, those that have some that are spelt nearly so. */
    private Page<Territory> byWords(List<String> words, @Nullable String parent, PageRequest page) {
        if (words.isEmpty()) return new Page<>(List.of(), null);
        var after = page.after(Position::read);
        if (after == null || !after.near()) {
            var rank = after == null ? null : after.rank();
            var found = search.byWords(
                    words.stream().map(TerritorySearch.Asked::exactly).toList(), parent, rank, page.limitPlusOne());
            if (!found.isEmpty() || after != null) return page(found, page, false);
        }
        var spelt = words.stream()
                .map(word -> new TerritorySearch.Asked(word, knownWords.near(word)))
                .toList();
        if (spelt.stream().allMatch(word -> word.spellings().isEmpty())) return new Page<>(List.of(), null);
        return page(
                search.byWords(spelt, parent, after == null ? null : after.rank(), page.limitPlusOne()), page, true);
    }

    private static Page<Territory> page(List<Territory> found, PageRequest page, boolean near) {
        return Page.of(
                found, page.limit(), territory -> new Position(near, TerritorySearch.Rank.of(territory)).write());
    }

    /** Where a page of what was asked for by words begins, and whether it is what is spelt nearly so. */
    private record Position(boolean near, TerritorySearch.Rank rank) {
        private static final String NEAR = "~";

        static Position read(String text) {
            var near = text.startsWith(NEAR);
            return new Position(near, FindTerritories.rank(near ? text.substring(NEAR.length()) : text));
        }

        String write() {
            return (near ? NEAR : "") + rank.population() + "/" + rank.code();
        }
    }

    private static TerritorySearch.Rank rank(String position) {
        int slash = position.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException(position);
        return new TerritorySearch.Rank(Long.parseLong(position.substring(0, slash)), position.substring(slash + 1));
    }
}
