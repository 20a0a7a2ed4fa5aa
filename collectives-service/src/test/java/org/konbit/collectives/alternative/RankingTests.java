package org.konbit.collectives.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.alternative.Ranking.Asked;
import org.konbit.collectives.alternative.Ranking.Candidate;
import org.konbit.collectives.alternative.Ranking.Part;
import org.konbit.collectives.alternative.Ranking.Ranked;
import org.konbit.collectives.territory.TerritoryRef;

class RankingTests {
    private static final Asked ALL = new Asked(true, "HT/HT-CE/HINCHE", 300, 1200, "ht");

    private static Candidate candidate(
            int number,
            String path,
            @Nullable Fits fits,
            @Nullable String evidence,
            @Nullable String language,
            double words,
            @Nullable Double kilometres,
            long uses) {
        var practice =
                new Practice(Practice.Kind.NEW, "t", "p", "x", null, fits, Set.of(), evidence, null, language, null);
        var where = new Alternative.Where(new TerritoryRef("T", path), null);
        return new Candidate(
                Alternative.original(new AlternativeId(new UUID(0, number)), practice, where, null),
                words,
                kilometres,
                uses);
    }

    private static Candidate ofHinche(int number, double words) {
        return candidate(number, "HT/HT-CE/HINCHE", null, null, null, words, 0d, 0);
    }

    private static double of(Ranked ranked, Part part) {
        return ranked.why().getOrDefault(part, -1d);
    }

    @Test
    void what_answers_the_problem_best_comes_first() {
        var ranked = new Ranking(ALL).of(List.of(ofHinche(1, 2), ofHinche(2, 8)));

        assertThat(ranked.getFirst().candidate().words()).isEqualTo(8);
        assertThat(of(ranked.getFirst(), Part.PROBLEM)).isEqualTo(1);
        assertThat(of(ranked.getLast(), Part.PROBLEM)).isEqualTo(0.25);
    }

    @Test
    void of_equals_the_one_in_a_place_like_ours_comes_first() {
        var far = candidate(1, "DO/DO-07/X", null, null, null, 1, 400d, 0);
        var near = candidate(2, "HT/HT-CE/THOMONDE", null, null, null, 1, 20d, 0);

        var ranked = new Ranking(ALL).of(List.of(far, near));

        assertThat(ranked.getFirst().candidate()).isEqualTo(near);
        assertThat(of(ranked.getFirst(), Part.TERRITORY)).isEqualTo((2 / 3d + 50 / 70d) / 2, within(0.0001));
        assertThat(of(ranked.getLast(), Part.TERRITORY)).isLessThan(0.1);
    }

    @Test
    void what_has_no_point_is_taken_to_be_neither_near_nor_far() {
        var somewhere = candidate(1, "HT/HT-CE/THOMONDE", null, null, null, 1, null, 0);

        var ranked = new Ranking(ALL).of(List.of(somewhere));

        assertThat(of(ranked.getFirst(), Part.TERRITORY)).isEqualTo((2 / 3d + 0.5) / 2, within(0.0001));
    }

    @Test
    void conditions_count_where_they_are_known() {
        var fits = new Fits(new Fits.Range(0, 400), new Fits.Range(null, 1000), List.of(), null, null);
        var fitting = candidate(1, "HT", fits, null, null, 1, null, 0);
        var unknown = candidate(2, "HT", null, null, null, 1, null, 0);

        var ranked = new Ranking(ALL).of(List.of(fitting, unknown));

        assertThat(of(ranked.getFirst(), Part.CONDITIONS)).isEqualTo((1 + 0.6) / 2);
        assertThat(of(ranked.getLast(), Part.CONDITIONS)).isEqualTo(0.5);
    }

    @Test
    void evidence_is_what_is_told_and_who_uses_it() {
        var told = candidate(1, "HT", null, "Rannman 2×", null, 1, null, 0);
        var used = candidate(2, "HT", null, "Rannman 2×", null, 1, null, 4);

        var ranked = new Ranking(ALL).of(List.of(told, used));

        assertThat(of(ranked.getFirst(), Part.EVIDENCE)).isEqualTo(0.75);
        assertThat(of(ranked.getLast(), Part.EVIDENCE)).isEqualTo(0.5);
    }

    @Test
    void what_was_not_asked_for_counts_nothing() {
        var onlyWords = new Asked(true, null, null, null, null);

        var ranked = new Ranking(onlyWords).of(List.of(ofHinche(1, 1))).getFirst();

        assertThat(ranked.why()).containsOnlyKeys(Part.PROBLEM, Part.EVIDENCE);
        assertThat(ranked.score()).isEqualTo(0.8333);
    }

    @Property
    void the_order_is_the_same_in_whatever_order_they_come(
            @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
        var shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(new Ranking(ALL).of(shuffled)).isEqualTo(new Ranking(ALL).of(candidates));
    }

    @Property
    void every_score_and_part_lies_between_nothing_and_all(@ForAll("candidates") List<Candidate> candidates) {
        assertThat(new Ranking(ALL).of(candidates)).allSatisfy(ranked -> {
            assertThat(ranked.score()).isBetween(0d, 1d);
            assertThat(ranked.why()).containsOnlyKeys(Part.values());
            assertThat(ranked.why().values())
                    .allSatisfy(part -> assertThat(part).isBetween(0d, 1d));
        });
    }

    /** Beside others that stay as they are, so that the best is the same. */
    @Property
    void nobody_loses_by_more_uses_or_by_being_nearer(@ForAll("candidates") List<Candidate> others) {
        var most = ofHinche(1_000, 1_000);
        var plain = candidate(1_001, "HT/HT-CE", null, null, "fr", 3, 80d, 1);
        var better = new Candidate(plain.alternative(), 3, 40d, 2);

        assertThat(placeOf(better, most, others)).isLessThanOrEqualTo(placeOf(plain, most, others));
    }

    private static int placeOf(Candidate one, Candidate most, List<Candidate> others) {
        var all = new ArrayList<>(others);
        all.add(most);
        all.add(one);
        return new Ranking(ALL).of(all).stream().map(Ranked::candidate).toList().indexOf(one);
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        var ranges = Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as((from, length) -> new Fits.Range(from, from + length))
                .injectNull(0.3);
        var fits = Combinators.combine(ranges, ranges)
                .as((altitude, rain) -> new Fits(altitude, rain, List.of(), null, null))
                .injectNull(0.3);
        var one = Combinators.combine(
                        Arbitraries.of("HT", "HT/HT-CE", "HT/HT-CE/HINCHE", "HT/HT-OU", "DO/DO-07"),
                        fits,
                        Arbitraries.of("Rannman").injectNull(0.5),
                        Arbitraries.of("ht", "fr", "fr-CA").injectNull(0.3),
                        Arbitraries.integers().between(0, 20).map(tenths -> tenths / 10d),
                        Arbitraries.integers()
                                .between(0, 2000)
                                .map(Integer::doubleValue)
                                .injectNull(0.3),
                        Arbitraries.longs().between(0, 50))
                .as((path, fit, told, language, words, kilometres, uses) ->
                        candidate(0, path, fit, told, language, words, kilometres, uses));
        return one.list()
                .ofMaxSize(12)
                .map(some -> IntStream.range(0, some.size())
                        .mapToObj(number -> numbered(number, some.get(number)))
                        .toList());
    }

    private static Candidate numbered(int number, Candidate candidate) {
        var was = candidate.alternative();
        return new Candidate(
                Alternative.original(
                        new AlternativeId(new UUID(0, number)),
                        was.practice(),
                        new Alternative.Where(was.territory(), null),
                        null),
                candidate.words(),
                candidate.kilometres(),
                candidate.uses());
    }
}
