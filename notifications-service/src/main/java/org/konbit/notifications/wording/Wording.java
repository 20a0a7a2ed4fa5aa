package org.konbit.notifications.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Konbit's own words, kept in {@code wording/<language>.properties}; {@code {0}} and on are filled in; of {@code
 * {0?person|people}} the first stands where {@code {0}} is one, and in French where it is none.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\?([^|}]*)\\|([^}]*))?}");
    private static final Map<String, Properties> WORDS =
            Languages.SPOKEN.stream().collect(Collectors.toUnmodifiableMap(language -> language, Wording::load));

    private Wording() {}

    /** The text in the language, or in the next best that Konbit speaks. */
    public static String text(String key, String language, Object... args) {
        var spoken = Languages.spoken(language);
        var words = WORDS.get(spoken);
        var text = words == null ? null : words.getProperty(key);
        if (text == null) throw new IllegalArgumentException("No words for " + key + " in " + language);
        return PLACE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(filled(match, spoken, args)));
    }

    private static String filled(MatchResult place, String language, Object... args) {
        var arg = args[Integer.parseInt(place.group(1))];
        if (place.group(2) == null) return String.valueOf(arg);
        var number = ((Number) arg).longValue();
        var isSingular = number == 1 || number == 0 && language.equals("fr");
        return place.group(isSingular ? 2 : 3);
    }

    private static Properties load(String language) {
        try (var stream = Wording.class.getResourceAsStream("/wording/" + language + ".properties")) {
            if (stream == null) throw new IllegalStateException("No words in " + language);
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
