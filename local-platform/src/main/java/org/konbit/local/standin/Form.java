package org.konbit.local.standin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a query or form as bytes: which characters they are is said by another field. */
final class Form {
    private final Map<String, byte[]> fields = new HashMap<>();

    static Form parse(@Nullable String... encoded) {
        var form = new Form();
        for (var each : encoded) {
            if (each == null || each.isEmpty()) continue;
            for (var pair : each.split("&", -1)) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                form.fields.put(new String(decoded(name), StandardCharsets.UTF_8), decoded(value));
            }
        }
        return form;
    }

    @Nullable
    String text(String name) {
        return text(name, StandardCharsets.UTF_8);
    }

    @Nullable
    String text(String name, Charset charset) {
        var value = fields.get(name);
        return value == null ? null : new String(value, charset);
    }

    String textOr(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    private static byte[] decoded(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char letter = encoded.charAt(at);
            if (letter == '%' && at + 2 < encoded.length() && isHex(encoded, at + 1)) {
                bytes.write(Integer.parseInt(encoded, at + 1, at + 3, 16));
                at += 2;
            } else if (letter == '+') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
