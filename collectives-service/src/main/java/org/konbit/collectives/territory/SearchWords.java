package org.konbit.collectives.territory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words as they are searched for: lower case, without accents, of any script. */
public final class SearchWords {
    /** More words than this tell nothing more. */
    private static final int MOST = 8;

    private SearchWords() {}

    public static List<String> of(String text) {
        return words(text).toList();
    }

    public static List<String> ofAll(Collection<String> texts) {
        return texts.stream()
                .distinct()
                .flatMap(SearchWords::words)
                .distinct()
                .sorted()
                .toList();
    }

    /** The words of a question; each of them has to begin a word of what is found. */
    public static List<String> asked(String question) {
        return words(question).distinct().limit(MOST).toList();
    }

    /** Whether each asked word begins one of the words there are. */
    public static boolean match(List<String> asked, Collection<String> there) {
        return asked.stream().allMatch(word -> there.stream().anyMatch(other -> other.startsWith(word)));
    }

    /** Without regular expressions, as every name of an import goes through here. */
    private static Stream<String> words(String text) {
        var words = Stream.<String>builder();
        var word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (isMark(c)) return;
            if (isOfAWord(c)) word.appendCodePoint(c);
            else add(word, words);
        });
        add(word, words);
        return words.build();
    }

    private static void add(StringBuilder word, Stream.Builder<String> words) {
        if (!word.isEmpty()) words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isOfAWord(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
