package org.konbit.collectives.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as phones make them, with what they tell of where they were made and with what. */
public final class MediaFixtures {
    /** Stands in every one of them where a phone puts its name. */
    public static final String TRACE = "Telefon-Marie-19.15N-72.01W";

    private MediaFixtures() {}

    /** Red on its left, blue on its right. */
    private static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) throw new IllegalStateException(format);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a camera writes one: EXIF with its maker, its place and how it was held, a comment, and something at the end. */
    public static byte[] jpeg(int width, int height, int orientation) {
        var plain = written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
        var start = Arrays.copyOfRange(plain, 0, 2);
        var rest = Arrays.copyOfRange(plain, 2, plain.length);
        return join(
                start,
                segment(0xE1, join(ascii("Exif\0\0"), exif(orientation))),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + TRACE + "</x>")),
                segment(0xFE, ascii(TRACE)),
                rest,
                ascii("<script>" + TRACE + "</script>"));
    }

    /** A whole picture, whose last scan is told that many times more: a few bytes each, as much work as all of it. */
    public static byte[] jpegOfScans(int more) {
        try {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            var bytes = new ByteArrayOutputStream();
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(drawn(64, 64, BufferedImage.TYPE_INT_RGB), null, null), how);
            } finally {
                writer.dispose();
            }
            var plain = bytes.toByteArray();
            int last = plain.length - 2;
            while (plain[last] != (byte) 0xFF || plain[last + 1] != (byte) 0xDA) last--;
            var scan = Arrays.copyOfRange(plain, last, plain.length - 2);
            var all = new ByteArrayOutputStream();
            all.write(plain, 0, plain.length - 2);
            for (int i = 0; i < more; i++) all.writeBytes(scan);
            all.write(plain, plain.length - 2, 2);
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] exif(int orientation) {
        int entry = 12;
        int gps = 8 + 2 + 3 * entry + 4;
        int data = gps + 2 + 4 * entry + 4;
        var exif = ByteBuffer.allocate(data + 64 + 48).put(ascii("MM\0*")).putInt(8);
        exif.putShort((short) 3);
        tag(exif, 0x010F, 2, TRACE.length() + 1).putInt(data);
        tag(exif, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        tag(exif, 0x8825, 4, 1).putInt(gps);
        exif.putInt(0).putShort((short) 4);
        tag(exif, 1, 2, 2).put(ascii("N\0\0\0"));
        tag(exif, 2, 5, 3).putInt(data + 64);
        tag(exif, 3, 2, 2).put(ascii("W\0\0\0"));
        tag(exif, 4, 5, 3).putInt(data + 64 + 24);
        exif.putInt(0).put(ascii(TRACE)).position(data + 64);
        for (int part : new int[] {19, 9, 0, 72, 0, 36}) exif.putInt(part).putInt(1);
        return exif.array();
    }

    private static ByteBuffer tag(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** With a text beside the picture. */
    public static byte[] png(int width, int height) {
        var plain = written(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(plain, afterHeader),
                part("tEXt", ascii("Comment\0" + TRACE)),
                Arrays.copyOfRange(plain, afterHeader, plain.length));
    }

    /** A few bytes that say that they are a picture of that size. */
    public static byte[] pngThatSaysItIs(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var plain = png(1, 1);
        return join(
                Arrays.copyOf(plain, 8), part("IHDR", header.array()), Arrays.copyOfRange(plain, 8 + 25, plain.length));
    }

    private static byte[] part(String name, byte[] content) {
        var named = join(ascii(name), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** The head of a lossy picture, and beside it all that may stand there. */
    public static byte[] webp(int width, int height) {
        var picture = ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN);
        picture.put(new byte[] {0x10, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) width)
                .putShort((short) height);
        return riff(
                riffPart("VP8X", new byte[10]),
                riffPart("ICCP", ascii(TRACE)),
                riffPart("VP8 ", picture.array()),
                riffPart("EXIF", exif(1)),
                riffPart("XMP ", ascii(TRACE)),
                riffPart("ABCD", ascii(TRACE)));
    }

    static byte[] movingWebp() {
        return riff(riffPart("VP8X", new byte[10]), riffPart("ANIM", new byte[6]));
    }

    private static byte[] riff(byte[]... parts) {
        var all = join(parts);
        return join(
                ascii("RIFF"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(4 + all.length)
                        .array(),
                ascii("WEBP"),
                all);
    }

    private static byte[] riffPart(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** One frame of 128 kbit/s at 44.1 kHz. */
    static byte[] mp3Frame(String inside) {
        var frame = ByteBuffer.allocate(417).put(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0});
        return frame.put(36, ascii(inside)).array();
    }

    /** Frames between tags of all kinds, the first of them told of by its encoder. */
    public static byte[] mp3(int frames) {
        var size = TRACE.length() + 10;
        var sound = new ByteArrayOutputStream();
        sound.writeBytes(ascii("ID3"));
        sound.writeBytes(new byte[] {3, 0, 0, 0, 0, 0, (byte) size});
        sound.writeBytes(ascii("TPE1"));
        sound.writeBytes(new byte[] {0, 0, 0, (byte) TRACE.length(), 0, 0});
        sound.writeBytes(ascii(TRACE));
        sound.writeBytes(mp3Frame("Xing" + TRACE));
        for (int i = 0; i < frames; i++) sound.writeBytes(mp3Frame("sound " + i));
        sound.writeBytes(ascii("APETAGEX" + TRACE));
        sound.writeBytes(Arrays.copyOf(ascii("TAG" + TRACE), 128));
        return sound.toByteArray();
    }

    /** A head, a comment that goes over two pages, and some pages of sound. */
    public static byte[] opus(int pages) {
        var head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN).put(ascii("OpusHead"));
        head.put((byte) 1).put((byte) 1).putShort((short) 312).putInt(48_000);
        var file = new ByteArrayOutputStream();
        file.writeBytes(opusPage(2, 0, 0, new byte[][] {head.array()}));
        var comment = join(ascii("OpusTags"), new byte[] {4, 0, 0, 0}, ascii("made"), new byte[] {1, 0, 0, 0});
        comment = Arrays.copyOf(join(comment, ascii(TRACE)), 255 * 255 + 40);
        file.writeBytes(page(0, 0, 1, full(), Arrays.copyOf(comment, 255 * 255)));
        file.writeBytes(page(1, 0, 2, new byte[] {40}, Arrays.copyOfRange(comment, 255 * 255, comment.length)));
        for (int i = 0; i < pages; i++) {
            boolean last = i == pages - 1;
            file.writeBytes(opusPage(last ? 4 : 0, 960L * (i + 1), 3 + i, new byte[][] {ascii("sound " + i)}));
        }
        return file.toByteArray();
    }

    private static byte[] full() {
        var segments = new byte[255];
        Arrays.fill(segments, (byte) 255);
        return segments;
    }

    private static byte[] opusPage(int flags, long at, int number, byte[][] packets) {
        var segments = new byte[packets.length];
        for (int i = 0; i < packets.length; i++) segments[i] = (byte) packets[i].length;
        return page(flags, at, number, segments, join(packets));
    }

    private static byte[] page(int flags, long at, int number, byte[] segments, byte[] content) {
        var page = ByteBuffer.allocate(27 + segments.length + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("OggS"))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(at)
                .putInt(0x4B4F4E42)
                .putInt(number)
                .putInt(0)
                .put((byte) segments.length)
                .put(segments)
                .put(content);
        return page.putInt(22, OggOpus.checksum(page.array())).array();
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
