package org.konbit.notifications.sending.kannel;

/** Whether a text fits the alphabet of GSM 03.38, in which an SMS holds 160 characters; else it is 70. */
public final class Alphabet {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final int ONE_OF_GSM = 160;
    private static final int MORE_OF_GSM = 153;
    private static final int ONE_OF_UCS = 70;
    private static final int MORE_OF_UCS = 67;

    private Alphabet() {}

    /** In how many messages phones get it, each of which is paid for. */
    public static int parts(String text) {
        if (!isGsm7(text)) return parts(text.length(), ONE_OF_UCS, MORE_OF_UCS);
        var escaped = text.chars().filter(c -> EXTENDED.indexOf(c) >= 0).count();
        return parts(text.length() + (int) escaped, ONE_OF_GSM, MORE_OF_GSM);
    }

    private static int parts(int length, int one, int more) {
        return length <= one ? 1 : Math.ceilDiv(length, more);
    }

    static boolean isGsm7(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
    }
}
