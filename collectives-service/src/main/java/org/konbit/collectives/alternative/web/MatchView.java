package org.konbit.collectives.alternative.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.FindMatches;

/**
 * An alternative in its place among others.
 *
 * @param score from 0 to 1: the parts' scores by their weights
 * @param why by part: {@code problem}, {@code territory}, {@code conditions}, {@code evidence}, {@code language}, those of
 *     them that were asked for
 */
record MatchView(
        AlternativeView alternative, double score, @Nullable Double kilometres, Map<String, Part> why) {
    /** Its own score from 0 to 1, and how much that counts. */
    record Part(double score, double weight) {}

    static MatchView of(FindMatches.Match match) {
        return new MatchView(
                AlternativeView.of(match.alternative()),
                match.score(),
                match.kilometres(),
                match.why().stream()
                        .collect(Collectors.toMap(FindMatches.Why::part, why -> new Part(why.score(), why.weight()))));
    }
}
