package org.konbit.collectives.alternative;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.territory.Paths;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Answers what others have done about something in a place like ours. Words and places can't be asked for in one query,
 * so what the words found is looked up by place; without words it is what is nearest. Either is bounded.
 */
@Component
public class FindMatches {
    /** Of each language, and of those that are nearest. */
    private static final int MOST = 100;

    private final Alternatives alternatives;
    private final AlternativeMatches matches;
    private final AdoptionCounts counts;
    private final FindCollectives findCollectives;
    private final ResolveTerritories territories;

    FindMatches(
            Alternatives alternatives,
            AlternativeMatches matches,
            AdoptionCounts counts,
            FindCollectives findCollectives,
            ResolveTerritories territories) {
        this.alternatives = alternatives;
        this.matches = matches;
        this.counts = counts;
        this.findCollectives = findCollectives;
        this.territories = territories;
    }

    /** What is asked; what is null does not matter. */
    public record Question(
            @Nullable String words,
            @Nullable String territory,
            @Nullable CollectiveId collective,
            @Nullable Integer altitude,
            @Nullable Integer rain,
            @Nullable String language) {}

    /** One part of a score. */
    public record Why(String part, double score, double weight) {}

    /** An alternative that was found. */
    public record Match(
            Alternative alternative, double score, @Nullable Double kilometres, List<Why> why) {}

    public Page<Match> ask(Question question, PageRequest page) {
        var place = place(question);
        if (question.words() == null && place == null) {
            throw new MalformedRequest("q", "must be given, or a territory, or a collective");
        }
        var after = page.after(Position::read);
        var asked = new Ranking.Asked(
                question.words() != null,
                place == null ? null : place.path(),
                question.altitude(),
                question.rain(),
                question.language());
        var found = new Ranking(asked)
                .of(candidates(question.words(), place)).stream()
                        .map(FindMatches::match)
                        .filter(match -> after == null || Position.ORDER.compare(Position.of(match), after) > 0)
                        .limit(page.limitPlusOne())
                        .toList();
        return Page.of(found, page.limit(), match -> Position.of(match).write());
    }

    private @Nullable Territory place(Question question) {
        var code = question.territory();
        if (question.collective() != null) {
            code = findCollectives.all(List.of(question.collective())).stream()
                    .map(collective -> collective.territory().code())
                    .findFirst()
                    .orElseThrow(() -> new MalformedRequest("collective", FindCollectives.UNKNOWN));
        }
        return code == null
                ? null
                : territories
                        .find(code)
                        .orElseThrow(() -> new MalformedRequest("territory", ResolveTerritories.UNKNOWN));
    }

    private List<Ranking.Candidate> candidates(@Nullable String words, @Nullable Territory place) {
        var scores = new HashMap<AlternativeId, Double>();
        var kilometres = new HashMap<AlternativeId, Double>();
        var known = new LinkedHashMap<AlternativeId, Alternative>();
        var point = place == null ? null : place.point();
        if (words != null) {
            for (var language : TextLanguage.values()) scores.putAll(matches.byWords(words, language, MOST));
            if (point != null) kilometres.putAll(matches.distances(point, scores.keySet()));
        } else if (place != null) {
            if (point != null) kilometres.putAll(matches.nearest(point, MOST));
            matches.within(department(place), MOST).forEach(one -> known.put(one.id(), one));
            if (point != null) {
                var others = known.keySet().stream()
                        .filter(id -> !kilometres.containsKey(id))
                        .toList();
                kilometres.putAll(matches.distances(point, others));
            }
        }
        var missing = (words != null ? scores : kilometres)
                .keySet().stream().filter(id -> !known.containsKey(id)).toList();
        alternatives.findByIdIn(missing).forEach(one -> known.put(one.id(), one));
        var uses = counts.uses(known.keySet());
        return known.values().stream()
                .filter(one -> one.state() == AlternativeState.SHARED)
                .map(one -> new Ranking.Candidate(
                        one,
                        Objects.requireNonNullElse(scores.get(one.id()), 0d),
                        kilometres.get(one.id()),
                        Objects.requireNonNullElse(uses.get(one.id()), 0L)))
                .toList();
    }

    /** Two steps down the tree: where what grows and what is spoken is much the same. */
    private static String department(Territory place) {
        return Paths.codes(place.path()).stream().limit(2).collect(Collectors.joining("/"));
    }

    private static Match match(Ranking.Ranked ranked) {
        var why = ranked.why().entrySet().stream()
                .map((Map.Entry<Ranking.Part, Double> part) -> new Why(
                        part.getKey().name().toLowerCase(Locale.ROOT),
                        part.getValue(),
                        part.getKey().weight()))
                .toList();
        return new Match(
                ranked.candidate().alternative(),
                ranked.score(),
                ranked.candidate().kilometres(),
                why);
    }

    /** A place in the order. */
    private record Position(double score, String id) {
        private static final char BETWEEN = ' ';
        private static final Comparator<Position> ORDER =
                Comparator.comparingDouble(Position::score).reversed().thenComparing(Position::id);

        static Position of(Match match) {
            return new Position(match.score(), match.alternative().id().toString());
        }

        static Position read(String text) {
            int blank = text.indexOf(BETWEEN);
            if (blank < 0) throw new IllegalArgumentException(text);
            return new Position(Double.parseDouble(text.substring(0, blank)), text.substring(blank + 1));
        }

        String write() {
            return Double.toString(score) + BETWEEN + id;
        }
    }
}
