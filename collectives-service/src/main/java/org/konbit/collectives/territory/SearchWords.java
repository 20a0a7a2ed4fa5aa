package org.konbit.collectives.territory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as they are searched for: lower case, without accents, of any script. */
public final class SearchWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** More words than this tell nothing more. */
    private static final int MOST = 8;

    private SearchWords() {}

    public static List<String> of(String text) {
        return words(text).toList();
    }

    public static List<String> ofAll(Collection<String> texts) {
        return texts.stream().flatMap(SearchWords::words).distinct().sorted().toList();
    }

    /** The words of a question; each of them has to begin a word of what is found. */
    public static List<String> asked(String question) {
        return words(question).distinct().limit(MOST).toList();
    }

    /** Whether each asked word begins one of the words there are. */
    public static boolean match(List<String> asked, Collection<String> there) {
        return asked.stream().allMatch(word -> there.stream().anyMatch(other -> other.startsWith(word)));
    }

    private static Stream<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
