package org.konbit.collectives.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.SearchWords;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.stereotype.Component;

/** Finds techniques, those that were there from the beginning and the movement's own, and how many use them. */
@Component
public class FindTechniques {
    private final Techniques techniques;
    private final KnownTechniques known;
    private final PracticeCounts counts;
    private final ResolveTerritories territories;

    FindTechniques(
            Techniques techniques, KnownTechniques known, PracticeCounts counts, ResolveTerritories territories) {
        this.techniques = techniques;
        this.known = known;
        this.counts = counts;
        this.territories = territories;
    }

    /** With how many collectives use it. */
    public record Counted(Technique technique, long collectives) {}

    Optional<Technique> find(String code) {
        return known.find(code).or(() -> techniques.find(code));
    }

    public Counted one(String code) {
        return counted(List.of(find(code).orElseThrow(() -> new NotFound("The technique"))), null)
                .getFirst();
    }

    /**
     * In the order of codes.
     *
     * @param territory within which collectives are counted; one that is not known has none
     */
    public Page<Counted> all(@Nullable String q, @Nullable String territory, PageRequest page) {
        var words = q == null ? List.<String>of() : SearchWords.asked(q);
        if (q != null && words.isEmpty()) return new Page<>(List.of(), null);
        var after = page.after();
        var found = Stream.concat(
                        known.after(after == null ? "" : after).stream()
                                .filter(technique -> SearchWords.match(words, technique.words())),
                        techniques.matching(words, after, page.limitPlusOne()).stream())
                .sorted(Comparator.comparing(Technique::code))
                .limit(page.limitPlusOne())
                .toList();
        var some = Page.of(found, page.limit(), Technique::code);
        return new Page<>(counted(some.items(), territory), some.nextCursor());
    }

    private List<Counted> counted(List<Technique> some, @Nullable String territory) {
        var path = territory == null
                ? null
                : territories.find(territory).map(Territory::path).orElse("");
        var codes = some.stream().map(Technique::code).toList();
        var collectives = counts.of(codes, path);
        return some.stream()
                .map(technique ->
                        new Counted(technique, Objects.requireNonNullElse(collectives.get(technique.code()), 0L)))
                .toList();
    }
}
