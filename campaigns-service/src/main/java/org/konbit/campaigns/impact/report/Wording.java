package org.konbit.campaigns.impact.report;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.konbit.campaigns.Languages;

/** The words of a report in the reader's language, Creole first where it is none of ours. */
final class Wording {
    private final Locale locale;
    private final ResourceBundle words;

    private Wording(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
    }

    static Wording of(Locale wanted) {
        var language = Languages.CHAIN.contains(wanted.getLanguage()) ? wanted.getLanguage() : "ht";
        var locale = Locale.forLanguageTag(language);
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Wording(locale, ResourceBundle.getBundle("impact/words", locale, control));
    }

    Locale locale() {
        return locale;
    }

    String word(String key) {
        return words.getString(key);
    }

    /** A value of an enum in words, or as it is when there are none. */
    String value(String kind, Object value) {
        try {
            return words.getString(kind + "." + value);
        } catch (MissingResourceException e) {
            return value.toString();
        }
    }
}
