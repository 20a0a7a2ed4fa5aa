package org.konbit.collectives.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes over of an MP3 file the frames of sound alone. Tags (ID3, APE, Lyrics3), pictures, and the first frame, in which
 * the program that made it is told, stand between or in place of frames and are left out.
 */
final class Mp3 {
    private static final int HEADER = 4;
    /** A quarter of a second, and more than chance makes of anything else. */
    private static final int FEWEST_FRAMES = 10;

    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_LOW = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};
    private static final int VERSION_1 = 3;
    private static final int VERSION_2 = 2;
    private static final int LAYER_3 = 1;
    private static final int ONE_CHANNEL = 3;
    private static final int VBRI = 36;

    private final byte[] bytes;

    private Mp3(byte[] bytes) {
        this.bytes = bytes;
    }

    static Cleaning clean(byte[] bytes) {
        return new Mp3(bytes).cleaned();
    }

    private Cleaning cleaned() {
        var sound = new ByteArrayOutputStream(bytes.length);
        int frames = 0;
        for (int at = afterTag(0); at + HEADER <= bytes.length; ) {
            int length = frame(at);
            if (length == 0 || !goesOnAt(at + length)) {
                at++;
                continue;
            }
            if (frames++ > 0 || !tellsOfItsMaking(at)) sound.write(bytes, at, length);
            at += length;
        }
        return frames < FEWEST_FRAMES
                ? new Cleaning.Unreadable()
                : Cleaning.Clean.sound(Format.MP3, sound.toByteArray());
    }

    /** Behind an ID3v2 tag, in which there may be what looks like frames. */
    private int afterTag(int at) {
        if (!is("ID3", at) || at + 10 > bytes.length) return at;
        int length = 0;
        for (int i = 6; i < 10; i++) length = length << 7 | bytes[at + i] & 0x7F;
        return Math.min(bytes.length, at + 10 + length);
    }

    /** A frame is one if another follows it, or a tag, or nothing. */
    private boolean goesOnAt(int at) {
        return at == bytes.length
                || at < bytes.length && (frame(at) > 0 || is("TAG", at) || is("APETAGEX", at) || is("LYRICSBEGIN", at));
    }

    /** The length of the frame here; 0 if there is none, or not all of it. */
    private int frame(int at) {
        if (at + HEADER > bytes.length) return 0;
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        if ((bytes[at] & 0xFF) != 0xFF || second >> 5 != 7 || (second >> 1 & 3) != LAYER_3) return 0;
        int version = second >> 3 & 3;
        int rate = third >> 4;
        int pitch = third >> 2 & 3;
        if (version == 1 || rate == 0 || rate == 15 || pitch == 3) return 0;
        int hertz = HERTZ[pitch] >> (version == VERSION_1 ? 0 : version == VERSION_2 ? 1 : 2);
        int kilobits = (version == VERSION_1 ? KILOBITS : KILOBITS_LOW)[rate];
        int length = (version == VERSION_1 ? 144_000 : 72_000) * kilobits / hertz + (third >> 1 & 1);
        return at + length <= bytes.length ? length : 0;
    }

    private boolean tellsOfItsMaking(int at) {
        boolean first = (bytes[at + 1] >> 3 & 3) == VERSION_1;
        boolean one = (bytes[at + 3] >> 6 & 3) == ONE_CHANNEL;
        int sideInformation = first ? (one ? 17 : 32) : one ? 9 : 17;
        int there = at + HEADER + sideInformation;
        return is("Xing", there) || is("Info", there) || is("VBRI", at + VBRI);
    }

    private boolean is(String word, int at) {
        var letters = word.getBytes(StandardCharsets.ISO_8859_1);
        if (at + letters.length > bytes.length) return false;
        for (int i = 0; i < letters.length; i++) if (bytes[at + i] != letters[i]) return false;
        return true;
    }
}
