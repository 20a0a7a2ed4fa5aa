package org.konbit.collectives.media;

/** Counts the scans of a JPEG, without decoding any: a few bytes can ask for a whole picture's work each. */
final class JpegScans {
    /** Progressive pictures have about ten. */
    static final int MOST = 100;

    private static final int START_OF_SCAN = 0xDA;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int TEMPORARY = 0x01;
    private static final int STUFFED = 0x00;
    private static final int PREFIX = 0xFF;

    private JpegScans() {}

    /** As decoders do, goes to the next marker over whatever is between two segments. */
    static int in(byte[] jpeg) {
        int scans = 0;
        int at = 0;
        while (at + 1 < jpeg.length) {
            if (unsigned(jpeg, at) != PREFIX) {
                at++;
                continue;
            }
            int marker = unsigned(jpeg, at + 1);
            if (marker == PREFIX) {
                at++;
                continue;
            }
            if (marker == END_OF_IMAGE) return scans;
            at += 2;
            if (hasNoLength(marker)) continue;
            if (marker == START_OF_SCAN) scans++;
            if (at + 1 < jpeg.length) at += Math.max(2, unsigned(jpeg, at) << 8 | unsigned(jpeg, at + 1));
        }
        return scans;
    }

    private static boolean hasNoLength(int marker) {
        return marker == STUFFED || marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= START_OF_IMAGE);
    }

    private static int unsigned(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]);
    }
}
