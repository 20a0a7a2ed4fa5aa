package org.konbit.campaigns;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages that people of the movement read, and which of a text's languages someone gets. */
public final class Languages {
    public static final List<String> CHAIN = List.of("ht", "fr", "es", "en");

    private Languages() {}

    /** In the wanted language, else in the first of the chain that there is. */
    public static String textIn(Locale wanted, Map<String, String> texts) {
        var exact = texts.get(wanted.toLanguageTag());
        if (exact != null) return exact;
        var ofLanguage = texts.get(wanted.getLanguage());
        if (ofLanguage != null) return ofLanguage;
        for (var language : CHAIN) {
            var text = texts.get(language);
            if (text != null) return text;
        }
        return texts.values().stream().findFirst().orElse("");
    }
}
