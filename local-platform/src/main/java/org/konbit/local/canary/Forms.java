package org.konbit.local.canary;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The bytes by which a text may be kept and still be read by whoever looks; small letters only, as what is searched is
 * folded to them too.
 */
final class Forms {
    private static final Pattern NUMBER = Pattern.compile("\\+?([0-9]{10,15})");

    private Forms() {}

    record Form(String name, byte[] bytes) {
        private static Form of(String name, String text) {
            return new Form(name, text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    static List<Form> of(String text) {
        var forms = new ArrayList<Form>();
        var small = text.toLowerCase(Locale.ROOT);
        var bytes = small.getBytes(StandardCharsets.UTF_8);
        forms.add(new Form("plain", bytes));
        // Without the last byte, a zero: what is left is in the other order of bytes too.
        var wide = small.getBytes(StandardCharsets.UTF_16LE);
        forms.add(new Form("UTF-16", Arrays.copyOf(wide, wide.length - 1)));
        forms.add(new Form("UTF-16", small.getBytes(StandardCharsets.UTF_16BE)));
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        forms.add(Form.of("URL-encoded", encoded));
        forms.add(Form.of("URL-encoded", encoded.replace("+", "%20")));
        for (var written : new LinkedHashSet<>(List.of(text, small, text.toUpperCase(Locale.ROOT)))) {
            var its = written.getBytes(StandardCharsets.UTF_8);
            forms.add(Form.of("hex", HexFormat.of().formatHex(its)));
            for (var before = 0; before < 3; before++) {
                forms.add(Form.of("base64", base64(Base64.getEncoder(), its, before)));
                forms.add(Form.of("base64", base64(Base64.getUrlEncoder(), its, before)));
            }
        }
        var digits = digits(text);
        if (!digits.isEmpty()) {
            for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                var number = Long.parseLong(digits);
                forms.add(new Form(
                        "a number", folded(buffer(order).putLong(number).array())));
                forms.add(new Form(
                        "a number", folded(buffer(order).putDouble(number).array())));
            }
        }
        return forms;
    }

    /** Of a phone number, which is also looked for with blanks and hyphens in it; nothing of another text. */
    static String digits(String text) {
        var number = NUMBER.matcher(text);
        return number.matches() ? number.group(1) : "";
    }

    /** What of its Base64 is the same whatever stands around it, with so many bytes before it in a group of three. */
    private static String base64(Base64.Encoder encoder, byte[] text, int before) {
        var whole = new byte[before + text.length];
        System.arraycopy(text, 0, whole, before, text.length);
        var first = (before * 8 + 5) / 6;
        return encoder.withoutPadding().encodeToString(whole).substring(first, whole.length * 8 / 6);
    }

    private static ByteBuffer buffer(ByteOrder order) {
        return ByteBuffer.allocate(Long.BYTES).order(order);
    }

    private static byte[] folded(byte[] bytes) {
        for (var at = 0; at < bytes.length; at++) bytes[at] = fold(bytes[at]);
        return bytes;
    }

    static byte fold(byte one) {
        return one >= 'A' && one <= 'Z' ? (byte) (one + ('a' - 'A')) : one;
    }
}
