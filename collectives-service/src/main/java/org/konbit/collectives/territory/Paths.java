package org.konbit.collectives.territory;

import java.util.List;

/** Paths of territories, as {@code HT/HT-CE/GN3723841}. */
public final class Paths {
    static final String SEPARATOR = "/";

    private Paths() {}

    /** Whether the one is the other or lies within it. */
    public static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + SEPARATOR);
    }

    public static List<String> codes(String path) {
        return List.of(path.split(SEPARATOR));
    }

    public static String lastCode(String path) {
        return path.substring(path.lastIndexOf(SEPARATOR) + 1);
    }
}
