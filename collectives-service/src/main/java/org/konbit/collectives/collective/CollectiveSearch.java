package org.konbit.collectives.collective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;

/** Finds collectives by place, kind, state and words. */
public interface CollectiveSearch {
    /** In the order of {@link Position}. */
    List<Collective> matching(Wanted wanted, @Nullable Position after, int limit);

    /** Those that are not dissolved, the nearest first; none whose territory has no point. */
    List<Near> nearest(GeoPoint to, @Nullable CollectiveType type, double withinKm, int limit);

    /** A collective, and how far its territory's point is, as the crow flies. */
    record Near(Collective collective, double km) {}

    /** Right below any of these, as many at most. */
    List<CollectiveId> below(Collection<CollectiveId> parents, int limit);

    /** How many are right below each; without those that have none. */
    Map<CollectiveId, Long> countsBelow(Collection<CollectiveId> parents);

    /**
     * What is asked for; what is null or empty does not matter.
     *
     * @param among these alone
     * @param path of the territory in which they are, at any depth
     * @param words each begins a word of the name or code
     */
    record Wanted(
            @Nullable Set<CollectiveId> among,
            @Nullable String path,
            @Nullable CollectiveType type,
            @Nullable CollectiveState state,
            List<String> words) {}

    /** A place in the list: by path where a territory is asked for, else by id alone. */
    record Position(String path, CollectiveId id) {
        private static final char BETWEEN = ' ';

        public static Position of(Collective collective) {
            return new Position(collective.territory().path(), collective.id());
        }

        static Position read(String text) {
            int blank = text.indexOf(BETWEEN);
            if (blank < 0) throw new IllegalArgumentException(text);
            return new Position(text.substring(0, blank), CollectiveId.of(text.substring(blank + 1)));
        }

        String write() {
            return path + BETWEEN + id;
        }
    }
}
