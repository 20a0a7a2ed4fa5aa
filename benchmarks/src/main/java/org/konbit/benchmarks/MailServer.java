package org.konbit.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server that remembers who got which message how often, and fails as it is told. It offers PIPELINING; it keeps
 * no content.
 */
final class MailServer implements AutoCloseable {
    private static final String ID = "message-id:";

    /** Shares of the messages, 0 to 1, that each of these befalls; a message that is cut off or slow is taken. */
    record Faults(double later, double refused, double cutAfterData, double goodbye, double slow, Duration delay) {
        static final Faults NONE = new Faults(0, 0, 0, 0, 0, Duration.ZERO);

        static Faults delayed(Duration delay) {
            return new Faults(0, 0, 0, 0, 1, delay);
        }
    }

    /** Who got a message of a dispatch, with the ids that it came under and how often. */
    static final class Taken {
        private final Map<String, Map<String, Integer>> byRecipient = new ConcurrentHashMap<>();
        private final AtomicLong messages = new AtomicLong();

        long recipients() {
            return byRecipient.size();
        }

        boolean has(String recipient) {
            return byRecipient.containsKey(recipient);
        }

        long doubles() {
            return messages.get() - byRecipient.size();
        }

        /** Recipients whose copies have not all the same Message-ID. */
        long differing() {
            return byRecipient.values().stream().filter(ids -> ids.size() > 1).count();
        }

        private void add(String recipient, String id) {
            byRecipient
                    .computeIfAbsent(recipient, r -> new ConcurrentHashMap<>())
                    .merge(id, 1, Integer::sum);
            messages.incrementAndGet();
        }
    }

    private final ServerSocket listening;
    private final Map<String, Taken> byDispatch = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Faults faults = Faults.NONE;

    MailServer(int port) throws IOException {
        listening = new ServerSocket(port, 1000, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("mail-server").start(this::accept);
    }

    void fail(Faults wanted) {
        faults = wanted;
    }

    Taken of(String dispatch) {
        return byDispatch.computeIfAbsent(dispatch, d -> new Taken());
    }

    /** Messages that were taken and whose sender never heard so: each may come once more. */
    int cuts() {
        return cuts.get();
    }

    /** Those who were refused for good. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.ofPlatform().daemon().start(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Session(new BufferedInputStream(socket.getInputStream(), 65_536), socket.getOutputStream()).run();
        } catch (IOException gone) {
            // Whoever is killed in the middle leaves so: that is what this server is for.
            if (listening.isClosed()) return;
        }
    }

    /** One connection. */
    private final class Session {
        private final InputStream in;
        private final OutputStream out;
        private String recipient = "";

        Session(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            say("220 soak");
            while (true) {
                var line = line();
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    out.write("250-soak\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                } else if (command.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(judged());
                } else if (command.equals("DATA")) {
                    if (recipient.isEmpty()) say("503 5.5.1 Nobody to send to");
                    else if (!data()) return;
                } else if (command.equals("QUIT")) {
                    say("221 bye");
                    return;
                } else {
                    if (command.startsWith("MAIL") || command.equals("RSET")) recipient = "";
                    say("250 ok");
                }
            }
        }

        private String judged() {
            var now = faults;
            var dice = ThreadLocalRandom.current().nextDouble();
            if (dice < now.later) {
                recipient = "";
                return "451 4.3.0 Later";
            }
            if (dice < now.later + now.refused) {
                refused.add(recipient);
                recipient = "";
                return "550 5.1.1 Nobody of that name";
            }
            return "250 ok";
        }

        private boolean data() throws IOException {
            say("354 go on");
            var id = "";
            for (var line = line(); !line.equals("."); line = line()) {
                if (id.isEmpty() && line.regionMatches(true, 0, ID, 0, ID.length()))
                    id = line.substring(line.indexOf('<') + 1, line.indexOf('@'));
            }
            var now = faults;
            if (ThreadLocalRandom.current().nextDouble() < now.goodbye) {
                say("421 4.3.2 Closing");
                return false;
            }
            of(id.substring(0, id.indexOf('.'))).add(recipient, id);
            recipient = "";
            if (ThreadLocalRandom.current().nextDouble() < now.cutAfterData) {
                cuts.incrementAndGet();
                return false;
            }
            if (ThreadLocalRandom.current().nextDouble() < now.slow) sleep(now.delay);
            say("250 taken");
            return true;
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private String line() throws IOException {
            var line = new StringBuilder(80);
            while (true) {
                var next = in.read();
                if (next < 0) throw new EOFException();
                if (next == '\n') return line.toString();
                if (next != '\r') line.append((char) next);
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
