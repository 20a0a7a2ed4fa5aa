package org.konbit.collectives.alternative;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;

/** Finds alternatives that are out. */
public interface AlternativeSearch {
    /** By path where a territory is asked for, else by id; what is null does not matter. */
    List<Alternative> matching(Wanted wanted, @Nullable Position after, int limit);

    /** What is asked for. */
    record Wanted(
            @Nullable String path,
            Practice.@Nullable Kind kind,
            @Nullable CollectiveId collective,
            AlternativeState state) {}

    /** A place in the list. */
    record Position(String path, AlternativeId id) {
        private static final char BETWEEN = ' ';

        static Position read(String text) {
            int blank = text.indexOf(BETWEEN);
            if (blank < 0) throw new IllegalArgumentException(text);
            return new Position(text.substring(0, blank), AlternativeId.of(text.substring(blank + 1)));
        }

        static String write(Alternative alternative) {
            return alternative.territory().path() + BETWEEN + alternative.id();
        }
    }
}
