package org.konbit.http.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Characters that nobody sees, by which one name passes for another. Those that a script needs are fine where it does:
 * marks of direction beside letters that are written from the right, joiners between letters that join.
 */
final class HiddenMarks {
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_LETTER_MARK = 0x61C;
    private static final int WORD_JOINER = 0x2060;
    private static final int LAST_INVISIBLE_OPERATOR = 0x2064;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final Set<UnicodeScript> NEVER_JOIN =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private HiddenMarks() {}

    static boolean areIn(CharSequence text) {
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            var isHidden = switch (all[i]) {
                case SOFT_HYPHEN, ZERO_WIDTH_SPACE, MONGOLIAN_VOWEL_SEPARATOR -> true;
                case LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK, ARABIC_LETTER_MARK -> !isWrittenFromTheRight(all);
                case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER ->
                    i == 0 || i == all.length - 1 || !joins(all[i - 1]) || !joins(all[i + 1]);
                default -> all[i] >= WORD_JOINER && all[i] <= LAST_INVISIBLE_OPERATOR;
            };
            if (isHidden) return true;
        }
        return false;
    }

    private static boolean isWrittenFromTheRight(int[] all) {
        for (int c : all) {
            var direction = Character.getDirectionality(c);
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                // The marks themselves have that direction, all but the left-to-right one.
                if (Character.isLetter(c)) return true;
            }
        }
        return false;
    }

    /** Letters of scripts that join, marks upon them, and pictures, of which several make one. */
    private static boolean joins(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> Character.isLetter(c) && !NEVER_JOIN.contains(UnicodeScript.of(c));
        };
    }
}
