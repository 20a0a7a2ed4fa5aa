package org.konbit.collectives.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes over of a WebP file the picture alone, whatever stands beside it: EXIF, XMP, colour profile or what nobody knows.
 * Its parts are told by RFC 9649.
 */
final class WebP {
    private static final int PART_HEADER = 8;
    private static final int FILE_HEADER = 12;
    private static final int CANVAS = 10;
    private static final byte HAS_ALPHA = 0x10;
    private static final int SIDE = 0x3FFF;
    private static final int LOSSY_START = 0x2A019D;
    private static final int LOSSLESS_START = 0x2F;

    private @Nullable ByteBuffer lossy;
    private @Nullable ByteBuffer lossless;
    private @Nullable ByteBuffer alpha;

    private WebP() {}

    static Cleaning clean(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var picture = new WebP();
        return picture.read(file) ? picture.written() : new Cleaning.Unreadable();
    }

    /** False if it is broken, or moves. */
    private boolean read(ByteBuffer file) {
        if (file.remaining() < FILE_HEADER || !name(file).equals("RIFF")) return false;
        file.getInt();
        if (!name(file).equals("WEBP")) return false;
        while (file.remaining() >= PART_HEADER) {
            var name = name(file);
            int length = file.getInt();
            if (length < 0 || length > file.remaining()) return false;
            var part = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            file.position(Math.min(file.limit(), file.position() + length + length % 2));
            switch (name) {
                case "VP8 " -> lossy = part;
                case "VP8L" -> lossless = part;
                case "ALPH" -> alpha = part;
                case "ANIM", "ANMF" -> {
                    return false;
                }
                default -> {
                    // Beside the picture.
                }
            }
        }
        return (lossy == null) != (lossless == null);
    }

    private static String name(ByteBuffer file) {
        var letters = new byte[4];
        file.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private Cleaning written() {
        if (lossless != null) return lossless(lossless);
        return lossy == null ? new Cleaning.Unreadable() : lossy(lossy);
    }

    private static Cleaning lossless(ByteBuffer part) {
        if (part.limit() < 5 || part.get(0) != LOSSLESS_START) return new Cleaning.Unreadable();
        int sides = part.getInt(1);
        return bounded(
                (sides & SIDE) + 1,
                (sides >>> 14 & SIDE) + 1,
                file(PART_HEADER + part.limit() + part.limit() % 2).put(part("VP8L", part)));
    }

    private Cleaning lossy(ByteBuffer part) {
        if (part.limit() < CANVAS || (part.getInt(3) & 0xFFFFFF) != LOSSY_START) return new Cleaning.Unreadable();
        int width = part.getShort(6) & SIDE;
        int height = part.getShort(8) & SIDE;
        if (width == 0 || height == 0) return new Cleaning.Unreadable();
        var seen = part("VP8 ", part);
        if (alpha == null) return bounded(width, height, file(seen.remaining()).put(seen));
        var canvas = ByteBuffer.allocate(CANVAS).order(ByteOrder.LITTLE_ENDIAN);
        canvas.put(0, HAS_ALPHA).putShort(4, (short) (width - 1)).putShort(7, (short) (height - 1));
        var extended = part("VP8X", canvas);
        var transparent = part("ALPH", alpha);
        return bounded(
                width,
                height,
                file(extended.remaining() + transparent.remaining() + seen.remaining())
                        .put(extended)
                        .put(transparent)
                        .put(seen));
    }

    private static Cleaning bounded(int width, int height, ByteBuffer file) {
        if ((long) width * height > Pictures.MOST_PIXELS) return new Cleaning.TooManyPixels();
        return new Cleaning.Clean(Format.WEBP, file.array(), width, height);
    }

    private static ByteBuffer file(int length) {
        return ByteBuffer.allocate(FILE_HEADER + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + length)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ByteBuffer part(String name, ByteBuffer content) {
        int length = content.limit();
        return ByteBuffer.allocate(PART_HEADER + length + length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .put(content.duplicate().rewind())
                .rewind();
    }
}
