package org.konbit.collectives.territory;

import java.util.Set;
import java.util.TreeSet;

/** What is left of a word without any one of its letters: words that share one of these are spelt nearly alike. */
public final class Spellings {
    /** Of shorter words, too many others would be near. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 40;

    private Spellings() {}

    /** With the word itself; none of one that is too short or too long for mistakes to be told from other words. */
    public static Set<String> of(String word) {
        var spellings = new TreeSet<String>();
        int[] letters = word.codePoints().toArray();
        if (letters.length < SHORTEST || letters.length > LONGEST) return spellings;
        spellings.add(word);
        for (int i = 0; i < letters.length; i++) {
            spellings.add(new String(letters, 0, i) + new String(letters, i + 1, letters.length - i - 1));
        }
        return spellings;
    }
}
