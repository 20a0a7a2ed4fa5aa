package org.konbit.notifications.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Konbit's own words, kept in {@code wording/<language>.properties}; {@code {0}} and on are filled in. */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Properties> WORDS =
            Languages.SPOKEN.stream().collect(Collectors.toUnmodifiableMap(language -> language, Wording::load));

    private Wording() {}

    /** The text in the language, or in the next best that Konbit speaks. */
    public static String text(String key, String language, Object... args) {
        var words = WORDS.get(Languages.spoken(language));
        var text = words == null ? null : words.getProperty(key);
        if (text == null) throw new IllegalArgumentException("No words for " + key + " in " + language);
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(String.valueOf(args[Integer.parseInt(match.group(1))])));
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
