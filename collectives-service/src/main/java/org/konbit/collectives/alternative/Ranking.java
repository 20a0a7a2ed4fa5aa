package org.konbit.collectives.alternative;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.Paths;

/**
 * Puts alternatives in an order: those first that answer the problem in a place like the asker's. What was not asked for
 * counts nothing; what is asked for and not known of an alternative counts half. It depends on nothing but the question
 * and the alternatives, so that it is the same in whatever order they come.
 */
final class Ranking {
    private static final double UNKNOWN = 0.5;
    /** At this distance a place is half as near as can be. */
    private static final double HALF_AS_NEAR_KM = 50;
    /** Metres, or millimetres a year, beyond a range at which it has nothing to do with it any more. */
    private static final double FAR_BEYOND = 500;
    /** Uses that are half as convincing as can be. */
    private static final double SOME_USES = 4;

    private static final double ROUNDED = 10_000;

    /** What an order is made of. */
    enum Part {
        PROBLEM(0.50),
        TERRITORY(0.25),
        CONDITIONS(0.10),
        EVIDENCE(0.10),
        LANGUAGE(0.05);

        private final double weight;

        Part(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /**
     * What is asked; what is null or false was not.
     *
     * @param path of the asker's territory
     * @param altitude of the asker's place, in metres
     * @param rain there, in millimetres a year
     */
    record Asked(
            boolean words,
            @Nullable String path,
            @Nullable Integer altitude,
            @Nullable Integer rain,
            @Nullable String language) {}

    /**
     * One that may be meant.
     *
     * @param words the database's score; 0 if it has none of the words
     * @param kilometres null if not known, or too far to matter
     * @param uses adaptations of it and collectives that use it
     */
    record Candidate(
            Alternative alternative, double words, @Nullable Double kilometres, long uses) {}

    /** In its place, with what it is there for: of each part that was asked for from 0 to 1. */
    record Ranked(Candidate candidate, double score, Map<Part, Double> why) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.candidate().alternative().id().toString());

    private final Asked asked;

    Ranking(Asked asked) {
        this.asked = asked;
    }

    List<Ranked> of(List<Candidate> candidates) {
        double most = candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
        return candidates.stream()
                .map(candidate -> ranked(candidate, most))
                .sorted(BEST_FIRST)
                .toList();
    }

    private Ranked ranked(Candidate candidate, double most) {
        var why = new LinkedHashMap<Part, Double>();
        if (asked.words()) why.put(Part.PROBLEM, most == 0 ? 0 : candidate.words() / most);
        if (asked.path() != null) why.put(Part.TERRITORY, likeness(asked.path(), candidate));
        if (asked.altitude() != null || asked.rain() != null) why.put(Part.CONDITIONS, conditions(candidate));
        why.put(Part.EVIDENCE, evidence(candidate));
        if (asked.language() != null) why.put(Part.LANGUAGE, language(asked.language(), candidate));
        double all = why.keySet().stream().mapToDouble(Part::weight).sum();
        double sum = why.entrySet().stream()
                .mapToDouble(part -> part.getKey().weight() * part.getValue())
                .sum();
        why.replaceAll((part, value) -> rounded(value));
        return new Ranked(candidate, rounded(sum / all), why);
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDED) / ROUNDED;
    }

    /** Half by how much of the path down the tree is the same, half by distance. */
    private static double likeness(String path, Candidate candidate) {
        var here = Paths.codes(path);
        var there = Paths.codes(candidate.alternative().territory().path());
        int same = 0;
        while (same < Math.min(here.size(), there.size()) && here.get(same).equals(there.get(same))) same++;
        double shared = (double) same / here.size();
        var kilometres = candidate.kilometres();
        if (kilometres != null) return (shared + HALF_AS_NEAR_KM / (HALF_AS_NEAR_KM + kilometres)) / 2;
        return candidate.alternative().point() == null ? (shared + UNKNOWN) / 2 : shared / 2;
    }

    private double conditions(Candidate candidate) {
        var fits = candidate.alternative().practice().fits();
        double sum = 0;
        int parts = 0;
        if (asked.altitude() != null) {
            sum += within(fits == null ? null : fits.altitude(), asked.altitude());
            parts++;
        }
        if (asked.rain() != null) {
            sum += within(fits == null ? null : fits.rain(), asked.rain());
            parts++;
        }
        return sum / parts;
    }

    private static double within(Fits.@Nullable Range range, int value) {
        return range == null ? UNKNOWN : Math.max(0, 1 - range.beyond(value) / FAR_BEYOND);
    }

    /** Half for what is told, half for who found it worth doing. */
    private static double evidence(Candidate candidate) {
        double told = candidate.alternative().practice().evidence() == null ? 0 : 1;
        return (told + candidate.uses() / (candidate.uses() + SOME_USES)) / 2;
    }

    private static double language(String wanted, Candidate candidate) {
        var written = candidate.alternative().practice().language();
        if (written == null) return UNKNOWN;
        return primary(wanted).equals(primary(written)) ? 1 : 0;
    }

    private static String primary(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }
}
