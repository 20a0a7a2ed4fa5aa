package org.konbit.collectives.alternative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.konbit.collectives.territory.GeoPoint;

/** What the database's own indexes of words and of places say of shared alternatives. */
public interface AlternativeMatches {
    /** The best of those in that language that have any of these words, with the score that the database gives them. */
    Map<AlternativeId, Double> byWords(String words, TextLanguage language, int most);

    /** The nearest ones, with how far they are in kilometres. */
    Map<AlternativeId, Double> nearest(GeoPoint from, int most);

    /** How far those of these are that are not too far to matter, in kilometres. */
    Map<AlternativeId, Double> distances(GeoPoint from, Collection<AlternativeId> of);

    List<Alternative> within(String path, int most);
}
