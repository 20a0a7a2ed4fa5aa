package org.konbit.notifications.sending.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Header values of any script, in ASCII: RFC 2047. */
final class Headers {
    /** Bytes of text in one encoded word, so that it stays within 75 characters. */
    private static final int WORD = 42;

    private static final int LONGEST_PLAIN = 65;

    private Headers() {}

    /** An unstructured value, as a subject. */
    static String encoded(String value) {
        var line = value.replaceAll("[\\p{Cntrl}]+", " ").strip();
        var plain = line.chars().allMatch(c -> c >= ' ' && c < 0x7f) && !line.contains("=?");
        return plain && line.length() <= LONGEST_PLAIN ? line : words(line);
    }

    /** A display name. */
    static String phrase(String name) {
        return name.matches("[A-Za-z0-9 ]*") ? name : words(name);
    }

    private static String words(String line) {
        var words = new StringBuilder();
        var from = 0;
        while (from < line.length()) {
            var to = from;
            var bytes = 0;
            while (to < line.length()) {
                var next = line.codePointAt(to);
                var size = Character.toString(next).getBytes(StandardCharsets.UTF_8).length;
                if (bytes + size > WORD) break;
                bytes += size;
                to += Character.charCount(next);
            }
            if (!words.isEmpty()) words.append("\r\n ");
            words.append("=?UTF-8?B?")
                    .append(Base64.getEncoder()
                            .encodeToString(line.substring(from, to).getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
            from = to;
        }
        return words.toString();
    }
}
