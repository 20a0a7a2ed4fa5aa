package org.konbit.local.standin;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads command lines and messages from one buffer. */
final class SmtpInput {
    private static final int LONGEST_LINE = 4096;

    /** Called before each read that may have to wait. */
    interface BeforeWaiting {
        void run() throws IOException;
    }

    private enum At {
        LINE_START,
        WITHIN_LINE,
        RETURN,
        LEADING_DOT,
        RETURN_AFTER_DOT
    }

    private final InputStream in;
    private final BeforeWaiting beforeWaiting;
    private final byte[] buffer = new byte[32 * 1024];
    private int position;
    private int limit;

    SmtpInput(InputStream in, BeforeWaiting beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    /** The next line without its end, or null when the client has gone. */
    @Nullable
    String line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        while (true) {
            if (position == limit && !fill()) return null;
            var from = position;
            while (position < limit && buffer[position] != '\n') position++;
            line.write(buffer, from, position - from);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("An SMTP line of more than " + LONGEST_LINE + " bytes");
            }
            if (position < limit) {
                position++;
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
        }
    }

    /**
     * A message up to its line of one dot, without the dots that were doubled; null when it is larger than allowed.
     * Only CR LF ends a line: after a bare LF a dot must not end a message within a message.
     */
    byte @Nullable [] message(int largest) throws IOException {
        var kept = new byte[4096];
        int size = 0;
        var at = At.LINE_START;
        while (true) {
            if (position == limit && !fill()) throw new EOFException("The client left within a message");
            // Room for all of this buffer and for one return that was held back.
            if (kept.length - size <= limit - position)
                kept = Arrays.copyOf(kept, size + (limit - position) + size / 2 + 1);
            while (position < limit) {
                byte next = buffer[position++];
                switch (at) {
                    case WITHIN_LINE -> {
                        kept[size++] = next;
                        if (next == '\r') at = At.RETURN;
                    }
                    case RETURN -> {
                        kept[size++] = next;
                        at = next == '\n' ? At.LINE_START : next == '\r' ? At.RETURN : At.WITHIN_LINE;
                    }
                    case LINE_START -> {
                        if (next == '.') {
                            at = At.LEADING_DOT;
                        } else {
                            kept[size++] = next;
                            at = next == '\r' ? At.RETURN : At.WITHIN_LINE;
                        }
                    }
                    case LEADING_DOT -> {
                        if (next == '\r') {
                            at = At.RETURN_AFTER_DOT;
                        } else {
                            kept[size++] = next;
                            at = At.WITHIN_LINE;
                        }
                    }
                    case RETURN_AFTER_DOT -> {
                        if (next == '\n') return size > largest ? null : Arrays.copyOf(kept, size);
                        kept[size++] = '\r';
                        kept[size++] = next;
                        at = next == '\r' ? At.RETURN : At.WITHIN_LINE;
                    }
                }
            }
            // Too large is said at its end only; until then what comes is read and let go.
            if (size > largest) size = largest + 1;
        }
    }

    private boolean fill() throws IOException {
        beforeWaiting.run();
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
