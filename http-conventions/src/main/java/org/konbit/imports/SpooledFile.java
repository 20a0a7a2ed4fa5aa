package org.konbit.imports;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file read part by part. */
final class SpooledFile extends InputStream {
    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int at;
    private int next;
    private boolean ended;

    SpooledFile(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return hasMore() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (!hasMore()) return -1;
        int n = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, n);
        at += n;
        return n;
    }

    private boolean hasMore() {
        while (at == part.length && !ended) {
            var following = parts.apply(next++);
            part = following.orElseGet(() -> new byte[0]);
            at = 0;
            ended = following.isEmpty();
        }
        return at < part.length;
    }
}
