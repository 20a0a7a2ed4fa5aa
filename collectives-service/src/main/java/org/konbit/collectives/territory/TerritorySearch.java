package org.konbit.collectives.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds territories by the beginnings of the words of their names, in whatever language. */
public interface TerritorySearch {
    /** The most populous first, then by code. */
    List<Territory> byWords(List<Asked> words, @Nullable String parent, @Nullable Rank after, int limit);

    /**
     * A word that is asked for.
     *
     * @param beginning what a word of the name begins with
     * @param spellings or is
     */
    record Asked(String beginning, List<String> spellings) {
        public static Asked exactly(String beginning) {
            return new Asked(beginning, List.of());
        }
    }

    /** A place in the order of results. */
    record Rank(long population, String code) {
        public static Rank of(Territory territory) {
            var population = territory.population();
            return new Rank(population == null ? 0 : population, territory.code());
        }
    }
}
