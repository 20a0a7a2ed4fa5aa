package org.konbit.local.standin;

/** How many short messages a text is on the air. */
final class Segments {
    private static final int SEPTETS_ALONE = 160;
    private static final int SEPTETS_IN_PART = 153;
    private static final int UNITS_ALONE = 70;
    private static final int UNITS_IN_PART = 67;

    private static final String GSM_7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_7_EXTENSION = "\f^{}\\[~]|€";

    private Segments() {}

    static int of(String text) {
        return isGsm7(text)
                ? count(text, SEPTETS_ALONE, SEPTETS_IN_PART, true)
                : count(text, UNITS_ALONE, UNITS_IN_PART, false);
    }

    static boolean isGsm7(String text) {
        return text.chars().allMatch(each -> GSM_7.indexOf(each) >= 0 || GSM_7_EXTENSION.indexOf(each) >= 0);
    }

    // Neither an escaped letter nor a surrogate pair is parted between two segments.
    private static int count(String text, int alone, int inPart, boolean gsm7) {
        int total = 0;
        int parts = 1;
        int inThis = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int size = gsm7 ? (GSM_7.indexOf(letter) >= 0 ? 1 : 2) : Character.charCount(letter);
            total += size;
            if (inThis + size > inPart) {
                parts++;
                inThis = 0;
            }
            inThis += size;
            at += Character.charCount(letter);
        }
        return total <= alone ? 1 : parts;
    }
}
