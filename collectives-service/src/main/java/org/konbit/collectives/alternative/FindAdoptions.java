package org.konbit.collectives.alternative;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.territory.Paths;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows which alternatives a collective uses, and how far one has come. */
@Component
public class FindAdoptions {
    private static final AlternativeId BEFORE_ALL = new AlternativeId(new UUID(0, 0));

    private final Adoptions adoptions;
    private final AdoptionCounts counts;
    private final FindAlternatives findAlternatives;
    private final FindCollectives findCollectives;

    FindAdoptions(
            Adoptions adoptions,
            AdoptionCounts counts,
            FindAlternatives findAlternatives,
            FindCollectives findCollectives) {
        this.adoptions = adoptions;
        this.counts = counts;
        this.findAlternatives = findAlternatives;
        this.findCollectives = findCollectives;
    }

    /** In one territory: how often it was adapted, and how many collectives use it as it is. */
    public record Spread(String territory, long adaptations, long collectives) {}

    public Page<Adoption> of(CollectiveId id, PageRequest page) {
        findCollectives.one(id);
        var after = page.after(AlternativeId::of);
        var found = adoptions.findByCollectiveAndAlternativeGreaterThanOrderByAlternative(
                id, after == null ? BEFORE_ALL : after, Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), adoption -> adoption.alternative().toString());
    }

    /**
     * By territory, in the order of codes; adaptations of adaptations count too, drafts don't.
     *
     * @param depth how far down the tree of territories: 1 is a country, 2 a department, 3 a commune
     */
    public List<Spread> spread(AlternativeId id, int depth, Caller caller) {
        var adaptations = below(id, findAlternatives.lineage(id, caller)).stream()
                .filter(one -> one.state() != AlternativeState.DRAFT)
                .collect(Collectors.groupingBy(
                        one -> Paths.lastCode(upTo(depth, one.territory().path())), Collectors.counting()));
        var collectives = new HashMap<String, Long>();
        counts.byTerritory(id, depth)
                .forEach((path, count) -> collectives.merge(Paths.lastCode(path), count, Long::sum));
        var territories = new TreeSet<>(adaptations.keySet());
        territories.addAll(collectives.keySet());
        return territories.stream()
                .map(territory -> new Spread(territory, count(adaptations, territory), count(collectives, territory)))
                .toList();
    }

    private static long count(Map<String, Long> counts, String territory) {
        return Objects.requireNonNullElse(counts.get(territory), 0L);
    }

    /** What was adapted from it, directly or not; the tree is oldest first, so that what came of one follows it. */
    private static List<Alternative> below(AlternativeId id, List<Alternative> tree) {
        var ids = new HashSet<AlternativeId>();
        ids.add(id);
        return tree.stream()
                .filter(one -> one.adaptedFrom() != null && ids.contains(one.adaptedFrom()) && ids.add(one.id()))
                .toList();
    }

    private static String upTo(int depth, String path) {
        return Paths.codes(path).stream().limit(depth).collect(Collectors.joining("/"));
    }
}
