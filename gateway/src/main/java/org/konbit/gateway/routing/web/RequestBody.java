package org.konbit.gateway.routing.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.konbit.http.problem.BodyTooLarge;

/** What a caller sends, watched while it streams through. */
final class RequestBody extends FilterInputStream {
    /** The caller stopped sending; nothing that is behind the gateway is to blame. */
    static final class CallerGone extends IOException {
        private static final long serialVersionUID = 1L;

        CallerGone(IOException cause) {
            super(cause);
        }
    }

    private boolean touched;
    private volatile long movedAt = System.nanoTime();

    RequestBody(InputStream in) {
        super(in);
    }

    /** Once touched it cannot be sent a second time. */
    boolean isTouched() {
        return touched;
    }

    /** When the last part of it came, by {@link System#nanoTime()}. */
    long movedAt() {
        return movedAt;
    }

    @Override
    public int read() throws IOException {
        touched = true;
        try {
            return in.read();
        } catch (BodyTooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException gone) {
            throw new CallerGone(gone);
        } finally {
            movedAt = System.nanoTime();
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        touched = true;
        try {
            return in.read(into, offset, length);
        } catch (BodyTooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException gone) {
            throw new CallerGone(gone);
        } finally {
            movedAt = System.nanoTime();
        }
    }
}
