package org.konbit.notifications.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages that Konbit speaks, and what is understood next best by whoever speaks one of them. */
public final class Languages {
    public static final List<String> SPOKEN = List.of("ht", "fr", "es", "en");

    private static final Map<String, List<String>> NEXT_BEST = Map.of(
            "ht", List.of("ht", "fr", "en", "es"),
            "fr", List.of("fr", "ht", "en", "es"),
            "es", List.of("es", "fr", "en", "ht"),
            "en", List.of("en", "fr", "es", "ht"));

    private Languages() {}

    /** The language of Konbit's own words for someone who speaks {@code language}. */
    public static String spoken(String language) {
        var primary = primary(language);
        return SPOKEN.contains(primary) ? primary : "ht";
    }

    /** What someone who speaks {@code language} is best shown of a text in several languages, of which it has one. */
    public static <T> T choose(Map<String, T> texts, String language) {
        var exact = texts.get(language);
        if (exact != null) return exact;
        var same = texts.get(primary(language));
        if (same != null) return same;
        for (var next : NEXT_BEST.getOrDefault(spoken(language), SPOKEN)) {
            var text = texts.get(next);
            if (text != null) return text;
        }
        return texts.values().iterator().next();
    }

    private static String primary(String language) {
        var dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
