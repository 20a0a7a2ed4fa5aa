package org.konbit.notifications.sending.smtp;

import java.nio.charset.StandardCharsets;

/** RFC 2045's encoding for text that is mostly ASCII. No line of it begins with a dot. */
final class QuotedPrintable {
    private static final int LONGEST = 75;

    private QuotedPrintable() {}

    static String encode(String text) {
        var encoded = new StringBuilder(text.length() * 5 / 4);
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) encoded.append("\r\n");
            line(lines[i].getBytes(StandardCharsets.UTF_8), encoded);
        }
        return encoded.toString();
    }

    private static void line(byte[] bytes, StringBuilder encoded) {
        var column = 0;
        for (int i = 0; i < bytes.length; i++) {
            var b = bytes[i] & 0xff;
            var last = i == bytes.length - 1;
            var width = isPlain(b, column, last) ? 1 : 3;
            if (column + width > LONGEST) {
                encoded.append("=\r\n");
                column = 0;
                width = isPlain(b, column, last) ? 1 : 3;
            }
            if (width == 1) encoded.append((char) b);
            else encoded.append('=').append(hex(b >> 4)).append(hex(b & 15));
            column += width;
        }
    }

    private static boolean isPlain(int b, int column, boolean last) {
        if (b == ' ' || b == '\t') return !last;
        if (b == '.') return column > 0;
        return b > ' ' && b < 0x7f && b != '=';
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
