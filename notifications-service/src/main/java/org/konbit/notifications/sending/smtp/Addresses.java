package org.konbit.notifications.sending.smtp;

import java.net.IDN;

/** What may stand between the angle brackets. */
final class Addresses {
    private Addresses() {}

    /** Nothing in it could end the command it stands in. */
    static boolean isSafe(String address) {
        if (address.isEmpty() || address.length() > 254) return false;
        return address.chars().noneMatch(c -> c <= ' ' || c == 0x7f || c == '<' || c == '>');
    }

    static boolean isAscii(String address) {
        return address.chars().allMatch(c -> c < 0x80);
    }

    /** The domain as the mail system writes it, where it can be. */
    static String wire(String address) {
        var at = address.lastIndexOf('@');
        if (at < 0 || isAscii(address)) return address;
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
