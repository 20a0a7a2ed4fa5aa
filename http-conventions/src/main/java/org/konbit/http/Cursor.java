package org.konbit.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/** A position in a list, made opaque; its checksum finds the mistyped and the shortened, not the forged. */
final class Cursor {
    private static final int CHECKSUM = 4;

    private Cursor() {}

    static String encode(String position) {
        var bytes = position.getBytes(StandardCharsets.UTF_8);
        var all = ByteBuffer.allocate(CHECKSUM + bytes.length)
                .putInt(checksum(bytes))
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    static String decode(String cursor) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw notOne();
        }
        if (all.length < CHECKSUM) throw notOne();
        var read = ByteBuffer.wrap(all);
        int said = read.getInt();
        var bytes = new byte[read.remaining()];
        read.get(bytes);
        var position = new String(bytes, StandardCharsets.UTF_8);
        if (said != checksum(bytes) || !encode(position).equals(cursor)) throw notOne();
        return position;
    }

    static MalformedRequest notOne() {
        return new MalformedRequest("cursor", "is not a cursor of this list; begin again without one");
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
