package org.konbit.http.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules behind {@link Name}, {@link Handle} and {@link Texts}, for text that comes another way than as JSON. */
public final class TextRules {
    public static final int LONGEST_NAME = 200;
    public static final String HANDLE_PATTERN = "^[A-Za-z0-9._-]{1,64}$";
    private static final Pattern HANDLE = Pattern.compile(HANDLE_PATTERN);

    private TextRules() {}

    public static boolean isName(CharSequence text) {
        var length = text.codePoints().count();
        return length >= 1
                && length <= LONGEST_NAME
                && !text.toString().isBlank()
                && text.codePoints().noneMatch(TextRules::isControlOrOverride)
                && !HiddenMarks.areIn(text);
    }

    public static boolean isHandle(CharSequence text) {
        return HANDLE.matcher(text).matches();
    }

    /** Running text: not blank, at most {@code max} characters; line breaks and tabs are fine. */
    public static boolean isProse(CharSequence text, int max) {
        return !text.toString().isBlank()
                && text.codePoints().count() <= max
                && text.codePoints().noneMatch(c -> c != '\n' && c != '\r' && c != '\t' && isControlOrOverride(c));
    }

    /** A well-formed BCP 47 code in its usual spelling, such as {@code ht} or {@code zh-Hant}. */
    public static boolean isLanguage(String code) {
        try {
            var locale = new Locale.Builder().setLanguageTag(code).build();
            return !code.isEmpty() && locale.toLanguageTag().equals(code);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Marks for one direction (LRM, RLM, ALM) are part of right-to-left names; embeddings, overrides and isolates are not. */
    private static boolean isControlOrOverride(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xD800 && c <= 0xDFFF)
                || c == 0xFEFF;
    }
}
