package org.konbit.notifications.sending.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.sending.Handed;
import org.konbit.notifications.sending.Pace;

/**
 * One session with a mail server. Where PIPELINING is offered a letter costs one round trip: its content goes out with
 * the next letter's envelope. Elsewhere every command waits for its answer.
 */
final class SmtpConnection implements Closeable {
    private static final Handed ACCEPTED = new Handed.Accepted();
    private static final byte[] END_OF_CONTENT = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Wire wire;
    private final Map<String, String> offers = new HashMap<>();
    private final String sender;
    private boolean open = true;

    private SmtpConnection(Wire wire, String sender) {
        this.wire = wire;
        this.sender = sender;
    }

    static SmtpConnection open(SmtpServer server, String sender, String ownName) throws IOException {
        var wire = new Wire(server);
        try {
            var connection = new SmtpConnection(wire, sender);
            connection.greet(server, ownName);
            return connection;
        } catch (IOException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    private void greet(SmtpServer server, String ownName) throws IOException {
        expectPositive(wire.read(), "greeting");
        hello(ownName);
        if (!server.tls() && server.startTls() && offers.containsKey("STARTTLS")) {
            expectPositive(wire.ask("STARTTLS"), "STARTTLS");
            wire.encrypt(server);
            hello(ownName);
        }
        var login = server.login();
        if (login != null) logIn(login);
    }

    private void hello(String ownName) throws IOException {
        offers.clear();
        var ehlo = wire.ask("EHLO " + ownName);
        if (!ehlo.isPositive()) {
            expectPositive(wire.ask("HELO " + ownName), "HELO");
            return;
        }
        for (var line : ehlo.lines().subList(1, ehlo.lines().size())) {
            var words = line.strip().split(" ", 2);
            offers.put(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "");
        }
    }

    private void logIn(SmtpServer.Login login) throws IOException {
        var ways = offers.getOrDefault("AUTH", "").toUpperCase(Locale.ROOT);
        if (ways.contains("PLAIN")) {
            var answer = base64("\0" + login.user() + "\0" + login.password());
            expectPositive(wire.ask("AUTH PLAIN " + answer), "AUTH");
        } else if (ways.contains("LOGIN")) {
            if (wire.ask("AUTH LOGIN").code() != 334) throw new SmtpException("AUTH LOGIN is refused");
            if (wire.ask(base64(login.user())).code() != 334) throw new SmtpException("AUTH LOGIN is refused");
            expectPositive(wire.ask(base64(login.password())), "AUTH");
        } else {
            throw new SmtpException("The mail server offers neither AUTH PLAIN nor AUTH LOGIN");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void expectPositive(Reply reply, String step) throws SmtpException {
        if (!reply.isPositive()) throw new SmtpException(step + " was answered by " + reply.code());
    }

    boolean isOpen() {
        return open;
    }

    /** Hands the letters over, in order. Where the connection broke there is null: those are to be tried anew. */
    @Nullable
    Handed[] send(List<Letter> letters, Pace pace) {
        var handed = new @Nullable Handed[letters.size()];
        try {
            if (offers.containsKey("PIPELINING")) pipelined(letters, pace, handed);
            else lockStep(letters, pace, handed);
        } catch (IOException cut) {
            close();
        }
        return handed;
    }

    private void pipelined(List<Letter> letters, Pace pace, @Nullable Handed[] handed) throws IOException {
        var contentOf = -1;
        var emptyContent = false;
        var reset = false;
        for (int i = 0; i <= letters.size(); i++) {
            var letter = i < letters.size() ? letters.get(i) : null;
            var impossible = letter == null ? null : impossible(letter);
            if (letter != null && impossible != null) {
                handed[i] = impossible;
                letter = null;
            }
            if (letter != null) {
                if (pace.isBounded()) wire.flush();
                pace.await();
                if (reset) wire.write("RSET\r\n");
                wire.write(mailFrom(letter) + "\r\n" + rcptTo(letter) + "\r\nDATA\r\n");
            } else if (contentOf < 0 && !emptyContent) {
                continue;
            }
            wire.flush();
            if (emptyContent) wire.read();
            if (contentOf >= 0) handed[contentOf] = judged(wire.read());
            contentOf = -1;
            emptyContent = false;
            if (letter == null) continue;
            if (reset) stay(wire.read());
            var mail = wire.read();
            var rcpt = wire.read();
            var data = wire.read();
            stay(mail);
            stay(rcpt);
            stay(data);
            reset = false;
            var refused = !mail.isPositive() ? mail : !rcpt.isPositive() ? rcpt : null;
            if (refused == null && data.code() == 354) {
                letter.template().write(letter, wire.out());
                wire.write(END_OF_CONTENT);
                contentOf = i;
            } else {
                handed[i] = judged(refused == null ? data : refused);
                if (data.code() == 354) {
                    // Asked for content although nobody is to get it: an empty one, whose answer says nothing.
                    wire.write(".\r\n");
                    emptyContent = true;
                }
                reset = true;
            }
        }
    }

    private void lockStep(List<Letter> letters, Pace pace, @Nullable Handed[] handed) throws IOException {
        for (int i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            var impossible = impossible(letter);
            if (impossible != null) {
                handed[i] = impossible;
                continue;
            }
            pace.await();
            var reply = stay(wire.ask(mailFrom(letter)));
            if (reply.isPositive()) reply = stay(wire.ask(rcptTo(letter)));
            if (reply.isPositive()) {
                reply = stay(wire.ask("DATA"));
                if (reply.code() == 354) {
                    letter.template().write(letter, wire.out());
                    wire.write(END_OF_CONTENT);
                    wire.flush();
                    handed[i] = judged(wire.read());
                    continue;
                }
            }
            handed[i] = judged(reply);
            stay(wire.ask("RSET"));
        }
    }

    /** Whoever says goodbye has not taken the letter. */
    private static Reply stay(Reply reply) throws SmtpException {
        if (reply.isGoodbye()) throw new SmtpException("The mail server says goodbye");
        return reply;
    }

    private static Handed judged(Reply reply) throws SmtpException {
        stay(reply);
        if (reply.isPositive()) return ACCEPTED;
        var code = Integer.toString(reply.code());
        return reply.isTransient() ? new Handed.Later(code, null) : new Handed.Refused(code);
    }

    private @Nullable Handed impossible(Letter letter) {
        var address = letter.address();
        if (!Addresses.isSafe(address)) return new Handed.Refused("address");
        if (!Addresses.isAscii(address) && !offers.containsKey("SMTPUTF8")) return new Handed.Refused("smtputf8");
        return null;
    }

    private String mailFrom(Letter letter) {
        return Addresses.isAscii(letter.address())
                ? "MAIL FROM:<" + sender + ">"
                : "MAIL FROM:<" + sender + "> SMTPUTF8";
    }

    private static String rcptTo(Letter letter) {
        return "RCPT TO:<" + letter.address() + ">";
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        try (wire) {
            wire.write("QUIT\r\n");
            wire.flush();
        } catch (IOException gone) {
            // It was to be closed.
            Objects.requireNonNull(gone);
        }
    }
}
