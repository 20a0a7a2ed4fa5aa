package org.konbit.notifications.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as a test wants, and keeps what it took. */
public final class ScriptedMailServer implements Closeable {
    /** As an answer: the connection is cut instead. */
    public static final String CUT = "cut";

    private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");

    private final ServerSocket listening;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread accepting;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile List<String> offers = List.of("PIPELINING", "8BITMIME");
    private volatile Script script = (step, argument) -> null;

    /** One mail that was taken. */
    public record Mail(String from, String to, String content) {
        public String header(String name) {
            for (var line : content.substring(0, content.indexOf("\r\n\r\n")).split("\r\n(?! )")) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    return line.substring(name.length() + 1).strip();
            }
            return "";
        }
    }

    /** What is answered instead of yes; null for yes. Steps are GREETING, MAIL, RCPT, DATA and CONTENT. */
    public interface Script {
        @Nullable
        String answer(String step, String argument);
    }

    public ScriptedMailServer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void offer(String... keywords) {
        offers = List.of(keywords);
    }

    public void script(Script newScript) {
        script = newScript;
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    public List<Mail> mailsTo(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public List<String> commands() {
        return List.copyOf(commands);
    }

    public int connections() {
        return connections.get();
    }

    public void cutAll() throws IOException {
        for (var socket : open) socket.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Session(socket).run();
        } catch (IOException cut) {
            commands.add("(cut)");
        } finally {
            open.remove(socket);
        }
    }

    private final class Session {
        private final BufferedReader in;
        private final OutputStream out;
        private String from = "";
        private @Nullable String to;

        Session(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        void run() throws IOException {
            if (!says("GREETING", "", "220 scripted")) return;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                var going = switch (verb) {
                    case "EHLO" -> hello();
                    case "MAIL" -> mail(address(line));
                    case "RCPT" -> rcpt(address(line));
                    case "DATA" -> data();
                    case "RSET" -> reset();
                    case "AUTH" -> says("AUTH", line, "235 welcome");
                    case "QUIT" -> false;
                    default -> says("OTHER", line, "500 what?");
                };
                if (!going) return;
            }
        }

        private boolean hello() throws IOException {
            var lines = new StringBuilder("250-scripted\r\n");
            offers.forEach(offer -> lines.append("250-").append(offer).append("\r\n"));
            return says("EHLO", "", lines + "250 HELP");
        }

        private boolean mail(String address) throws IOException {
            from = address;
            to = null;
            return says("MAIL", address, "250 ok");
        }

        private boolean rcpt(String address) throws IOException {
            var answer = script.answer("RCPT", address);
            if (answer == null) to = address;
            return send(answer == null ? "250 ok" : answer);
        }

        private boolean reset() throws IOException {
            to = null;
            return send("250 ok");
        }

        private boolean data() throws IOException {
            if (to == null) return send("503 nobody to send it to");
            var answer = script.answer("DATA", to);
            if (answer != null) return send(answer);
            if (!send("354 go on")) return false;
            var content = new StringBuilder();
            for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) return false;
                content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            var mail = new Mail(from, to, content.toString());
            answer = script.answer("CONTENT", to);
            if (answer == null || answer.equals(CUT)) mails.add(mail);
            return send(answer == null ? "250 taken" : answer);
        }

        private boolean says(String step, String argument, String yes) throws IOException {
            var answer = script.answer(step, argument);
            return send(answer == null ? yes : answer);
        }

        /** Whether the conversation goes on. */
        private boolean send(String answer) throws IOException {
            if (answer.equals(CUT)) return false;
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return !answer.startsWith("421");
        }

        private static String address(String line) {
            var match = ADDRESS.matcher(line);
            return match.find() ? match.group(1) : "";
        }
    }

    /** Nobody gets in any more once this returns: an accept under way may still let one in while it closes. */
    @Override
    public void close() throws IOException {
        listening.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cutAll();
    }
}
