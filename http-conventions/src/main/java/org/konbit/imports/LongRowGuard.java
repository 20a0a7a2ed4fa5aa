package org.konbit.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a row without end, as a quote that is never closed makes one. */
final class LongRowGuard extends FilterReader {
    private static final int LONGEST = 1024 * 1024;
    private long sinceRow;

    LongRowGuard(Reader in) {
        super(in);
    }

    void rowRead() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) count(1);
        return c;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        if (n > 0) count(n);
        return n;
    }

    private void count(int n) throws IOException {
        sinceRow += n;
        if (sinceRow > LONGEST) throw new IOException("A row is longer than a million characters");
    }
}
