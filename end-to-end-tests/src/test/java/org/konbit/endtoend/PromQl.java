package org.konbit.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** As much of Prometheus' query language as it takes to say which metrics and labels a query asks for. */
final class PromQl {
    /** A metric, and the labels that are asked of it in its own braces. */
    record Selector(String metric, Set<String> labels) {}

    private static final Set<String> BEFORE_LABELS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "atan2");

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\[[^]]*]|\\d[\\w.]*|[a-zA-Z_:][\\w:]*|[^\\s\\w]");

    private PromQl() {}

    static List<Selector> selectors(String query) {
        var tokens = TOKEN.matcher(query).results().map(found -> found.group()).toList();
        var found = new ArrayList<Selector>();
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            var word = token.toLowerCase(Locale.ROOT);
            if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_' || WORDS.contains(word)) continue;
            var next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
            if (BEFORE_LABELS.contains(word)) {
                if (next.equals("(")) at = tokens.subList(at, tokens.size()).indexOf(")") + at;
            } else if (next.equals("{")) {
                var labels = new TreeSet<String>();
                for (at += 2; !tokens.get(at).equals("}"); at++) {
                    if (Character.isLetter(tokens.get(at).charAt(0))) labels.add(tokens.get(at));
                }
                found.add(new Selector(token, labels));
            } else if (!next.equals("(") && !isAggregation(tokens, at)) {
                found.add(new Selector(token, Set.of()));
            }
        }
        return found;
    }

    /** As {@code sum by (job) (…)}: its word is followed by another. */
    private static boolean isAggregation(List<String> tokens, int at) {
        return at + 1 < tokens.size() && Set.of("by", "without").contains(tokens.get(at + 1));
    }
}
