package org.konbit.collectives.life.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a page of life in the reader's language, Creole where it is none of ours. */
final class Wording {
    private static final List<String> LANGUAGES = List.of("ht", "fr", "es", "en");
    /** The same in all our languages, and in the order in which days are sorted. */
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ISO_LOCAL_DATE;

    private static final int MOST_DIGITS = 12;

    private final String language;
    private final ResourceBundle words;
    private final NumberFormat numbers;

    private Wording(String language) {
        this.language = language;
        var locale = Locale.forLanguageTag(language);
        this.words = ResourceBundle.getBundle(
                "life/words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        // No locale data knows Creole: numbers are written as in French.
        this.numbers = NumberFormat.getInstance(language.equals("ht") ? Locale.FRENCH : locale);
        numbers.setMaximumFractionDigits(MOST_DIGITS);
    }

    static Wording of(Locale wanted) {
        return new Wording(LANGUAGES.contains(wanted.getLanguage()) ? wanted.getLanguage() : "ht");
    }

    String language() {
        return language;
    }

    String word(String key) {
        return words.getString(key);
    }

    String day(LocalDate day) {
        return DAYS.format(day);
    }

    String number(BigDecimal value) {
        return numbers.format(value);
    }
}
