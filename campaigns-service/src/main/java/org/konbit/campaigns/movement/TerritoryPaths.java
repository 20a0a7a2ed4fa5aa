package org.konbit.campaigns.movement;

import java.util.Collection;
import java.util.List;

/** What the paths of territories say about what lies within what. */
public final class TerritoryPaths {
    private TerritoryPaths() {}

    public static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + "/");
    }

    /** The same ground without those that lie within another of them. */
    public static List<String> outermost(Collection<String> paths) {
        return paths.stream()
                .distinct()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && isWithin(path, other)))
                .sorted()
                .toList();
    }
}
