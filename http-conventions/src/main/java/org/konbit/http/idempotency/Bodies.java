package org.konbit.http.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Two ways to know a body's hash: a small one is held, a file is hashed while it streams by. */
abstract sealed class Bodies extends HttpServletRequestWrapper {
    Bodies(HttpServletRequest request) {
        super(request);
    }

    /** SHA-256 of query and body; reads what is left of it. */
    abstract byte[] hash() throws IOException;

    abstract InputStream stream() throws IOException;

    @Override
    public final ServletInputStream getInputStream() throws IOException {
        return new Plain(stream());
    }

    @Override
    public final BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(stream(), StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static MessageDigest begun(HttpServletRequest request) {
        var digest = sha256();
        var query = request.getQueryString();
        digest.update(((query == null ? "" : query) + "\n").getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    static final class Held extends Bodies {
        private final byte[] body;

        Held(HttpServletRequest request) throws IOException {
            super(request);
            this.body = request.getInputStream().readAllBytes();
        }

        @Override
        byte[] hash() {
            return begun(this).digest(body);
        }

        @Override
        InputStream stream() {
            return new ByteArrayInputStream(body);
        }
    }

    static final class Streamed extends Bodies {
        private final DigestInputStream stream;

        Streamed(HttpServletRequest request) throws IOException {
            super(request);
            this.stream = new DigestInputStream(request.getInputStream(), begun(request));
        }

        @Override
        byte[] hash() throws IOException {
            stream.transferTo(OutputStream.nullOutputStream());
            return stream.getMessageDigest().digest();
        }

        @Override
        InputStream stream() {
            return stream;
        }
    }

    private static final class Plain extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        Plain(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            finished = b < 0;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            finished = n < 0;
            return n;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Read blocking: every request has its own virtual thread");
        }
    }
}
