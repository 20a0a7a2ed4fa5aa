package org.konbit.collectives.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Takes over of an Ogg file with one Opus stream its head and its sound, with an empty comment in place of the one that
 * there was: RFC 3533 and RFC 7845. Whatever is not exactly such a file is not taken.
 */
final class OggOpus {
    private static final int HEADER = 27;
    private static final int FLAGS = 5;
    private static final int STREAM = 14;
    private static final int NUMBER = 18;
    private static final int CHECKSUM = 22;
    private static final int SEGMENTS = 26;
    private static final int FIRST = 2;
    private static final int CONTINUED = 1;
    private static final int FULL = 255;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final byte[] NO_COMMENT =
            ByteBuffer.allocate(16).put(ascii("OpusTags")).array();

    private final ByteBuffer file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int number;

    private OggOpus(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Cleaning clean(byte[] bytes) {
        var ogg = new OggOpus(bytes);
        return ogg.isCopied() ? Cleaning.Clean.sound(Format.OPUS, ogg.out.toByteArray()) : new Cleaning.Unreadable();
    }

    private boolean isCopied() {
        var head = page();
        if (head.length == 0 || head[FLAGS] != FIRST || !isOpusHead(head)) return false;
        var stream = stream(head);
        write(head);
        for (boolean begun = false, ended = false; !ended; begun = true) {
            var comment = page();
            if (comment.length == 0 || stream(comment) != stream || comment[FLAGS] != (begun ? CONTINUED : 0)) {
                return false;
            }
            if (!begun && !startsWith(comment, "OpusTags")) return false;
            int segments = comment[SEGMENTS] & 0xFF;
            for (int i = 0; i < segments; i++) {
                if ((comment[HEADER + i] & 0xFF) == FULL) continue;
                // What ends the comment ends its page too.
                if (i != segments - 1) return false;
                ended = true;
            }
        }
        write(noComment(stream));
        while (file.hasRemaining()) {
            var sound = page();
            if (sound.length == 0 || stream(sound) != stream || (sound[FLAGS] & FIRST) != 0) return false;
            write(sound);
        }
        return number > 2;
    }

    /** The next page with its header; empty if there is none, or one that is broken. */
    private byte[] page() {
        var none = new byte[0];
        int start = file.position();
        if (file.remaining() < HEADER || file.getInt(start) != 0x5367674F || file.get(start + 4) != 0) return none;
        int segments = file.get(start + SEGMENTS) & 0xFF;
        if (file.remaining() < HEADER + segments) return none;
        int length = HEADER + segments;
        for (int i = 0; i < segments; i++) length += file.get(start + HEADER + i) & 0xFF;
        if (file.remaining() < length) return none;
        var page = new byte[length];
        file.get(page);
        int said = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(CHECKSUM);
        return said == checksum(page) ? page : none;
    }

    private static boolean isOpusHead(byte[] page) {
        if (!startsWith(page, "OpusHead")) return false;
        int content = HEADER + (page[SEGMENTS] & 0xFF);
        int length = page.length - content;
        if (length < 19) return false;
        int channels = page[content + 9] & 0xFF;
        boolean isPlain = page[content + 18] == 0;
        return length == (isPlain ? 19 : 21 + channels);
    }

    private static boolean startsWith(byte[] page, String word) {
        var letters = ascii(word);
        int at = HEADER + (page[SEGMENTS] & 0xFF);
        if (page.length < at + letters.length) return false;
        for (int i = 0; i < letters.length; i++) if (page[at + i] != letters[i]) return false;
        return true;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private static int stream(byte[] page) {
        return ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(STREAM);
    }

    private static byte[] noComment(int stream) {
        return ByteBuffer.allocate(HEADER + 1 + NO_COMMENT.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("OggS"))
                .putInt(STREAM, stream)
                .put(SEGMENTS, (byte) 1)
                .put(HEADER, (byte) NO_COMMENT.length)
                .put(HEADER + 1, NO_COMMENT)
                .array();
    }

    /** With the number that it has now, and so another checksum. */
    private void write(byte[] page) {
        var changed = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(NUMBER, number++);
        changed.putInt(CHECKSUM, checksum(page));
        out.writeBytes(page);
    }

    /** Ogg's own CRC-32, which no library here has; its place in the page counts as zero. */
    static int checksum(byte[] page) {
        int sum = 0;
        for (int i = 0; i < page.length; i++) {
            int next = i >= CHECKSUM && i < CHECKSUM + Integer.BYTES ? 0 : page[i] & 0xFF;
            sum ^= next << 24;
            for (int bit = 0; bit < 8; bit++) sum = sum < 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
        }
        return sum;
    }
}
