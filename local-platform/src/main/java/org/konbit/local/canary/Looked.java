package org.konbit.local.canary;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.konbit.local.canary.InClear.Hit;

/** What was looked through, and what stood there in clear; of what people wrote, nothing is repeated. */
public final class Looked {
    private static final String ROW = "%-28s %14s %14s %8s%n";

    private final Map<String, Area> areas = new TreeMap<>();
    private final Map<String, Long> finds = new TreeMap<>();

    private static final class Area {
        private String unit = "";
        private long pieces;
        private long bytes;
        private final Set<Word> seen = new HashSet<>();
        private long found;
    }

    /**
     * Notes a piece that was read.
     *
     * @param area such as a database, which has a row of its own
     * @param unit what its pieces are called
     * @param place where exactly something stands, if it does
     */
    void note(String area, String unit, String place, long bytes, Set<Hit> hits) {
        var its = areas.computeIfAbsent(area, key -> new Area());
        its.unit = unit;
        its.pieces++;
        its.bytes += bytes;
        for (var hit : hits) {
            its.seen.add(hit.word());
            if (!hit.word().secret()) continue;
            its.found++;
            finds.merge("%s: %s, as %s".formatted(place, hit.word(), hit.form()), 1L, Long::sum);
        }
    }

    public boolean foundAnything() {
        return !finds.isEmpty();
    }

    /** Which of these were seen in areas of that name's beginning. */
    public Set<Word> seen(String area, List<Word> words) {
        return areas.entrySet().stream()
                .filter(each -> each.getKey().startsWith(area))
                .flatMap(each -> each.getValue().seen.stream())
                .filter(words::contains)
                .collect(Collectors.toSet());
    }

    public void print(PrintStream out) {
        out.printf(ROW, "LOOKED THROUGH", "HOW MANY", "BYTES", "FOUND");
        areas.forEach((area, its) ->
                out.printf(ROW, area, "%,d %s".formatted(its.pieces, its.unit), "%,d".formatted(its.bytes), its.found));
        finds.forEach((find, times) -> out.println("✗ " + find + (times == 1 ? "" : " (%d times)".formatted(times))));
    }
}
