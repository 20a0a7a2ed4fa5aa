package org.konbit.local.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One SMTP conversation (RFC 5321) with PIPELINING, 8BITMIME and SMTPUTF8. */
final class SmtpSession {
    private static final int LARGEST_MESSAGE = 10 * 1024 * 1024;
    private static final int MOST_RECEIVERS = 1000;

    private final SmtpInput input;
    private final SmtpOutput output;
    private final Arrivals<Message.Mail> mails;
    private final Supplier<Faults> faults;

    private @Nullable String sender;
    private final List<String> receivers = new ArrayList<>();

    SmtpSession(InputStream in, OutputStream out, Arrivals<Message.Mail> mails, Supplier<Faults> faults) {
        this.output = new SmtpOutput(out);
        // Replies are collected while commands are still in the buffer: that is what pipelining saves.
        this.input = new SmtpInput(in, output::flush);
        this.mails = mails;
        this.faults = faults;
    }

    void run() throws IOException {
        output.reply("220 127.0.0.1 ESMTP Konbit's stand-in");
        for (var line = input.line(); line != null; line = input.line()) {
            if (!handled(line)) break;
        }
        output.flush();
    }

    /** False when the conversation is over. */
    private boolean handled(String line) throws IOException {
        var space = line.indexOf(' ');
        var verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> {
                reset();
                output.reply("250-127.0.0.1");
                output.reply("250-PIPELINING");
                output.reply("250-8BITMIME");
                output.reply("250-SMTPUTF8");
                output.reply("250-ENHANCEDSTATUSCODES");
                output.reply("250 SIZE " + LARGEST_MESSAGE);
            }
            case "HELO" -> {
                reset();
                output.reply("250 127.0.0.1");
            }
            case "MAIL" -> mail(line);
            case "RCPT" -> {
                return receiver(line);
            }
            case "DATA" -> {
                return data();
            }
            case "RSET" -> {
                reset();
                output.reply("250 2.0.0 Forgotten");
            }
            case "NOOP" -> output.reply("250 2.0.0 Yes");
            case "VRFY" -> output.reply("252 2.1.5 Try it");
            case "QUIT" -> {
                output.reply("221 2.0.0 Goodbye");
                return false;
            }
            default -> output.reply("500 5.5.1 Unknown command");
        }
        return true;
    }

    private void mail(String line) {
        var address = address(line, "MAIL FROM:");
        if (sender != null) {
            output.reply("503 5.5.1 There is a sender already");
        } else if (address == null) {
            output.reply("501 5.5.4 MAIL FROM:<address>");
        } else {
            sender = address;
            output.reply("250 2.1.0 Fine");
        }
    }

    private boolean receiver(String line) throws IOException {
        var address = address(line, "RCPT TO:");
        if (sender == null) {
            output.reply("503 5.5.1 MAIL first");
        } else if (address == null || address.isEmpty()) {
            output.reply("501 5.5.4 RCPT TO:<address>");
        } else if (receivers.size() >= MOST_RECEIVERS) {
            output.reply("452 4.5.3 Too many receivers");
        } else {
            var fault = faults.get().smtp();
            if (fault != null && !isCut(fault) && Faults.hits(fault.share())) {
                Faults.delay(fault.delayMs());
                if (fault.reply() != null) {
                    output.reply(fault.reply());
                    return !fault.reply().startsWith("421");
                }
            }
            receivers.add(address);
            output.reply("250 2.1.5 Fine");
        }
        return true;
    }

    private boolean data() throws IOException {
        if (receivers.isEmpty()) {
            output.reply("503 5.5.1 RCPT first");
            return true;
        }
        output.reply("354 Go on, end with a dot");
        var raw = input.message(LARGEST_MESSAGE);
        var fault = faults.get().smtp();
        if (fault != null && isCut(fault) && Faults.hits(fault.share())) {
            Faults.delay(fault.delayMs());
            return false;
        }
        if (raw == null) {
            output.reply("552 5.3.4 Too large");
        } else {
            long number = 0;
            for (var receiver : receivers) number = mails.add(new Message.Mail(String.valueOf(sender), receiver, raw));
            output.reply("250 2.0.0 Kept as " + number);
        }
        reset();
        return true;
    }

    private static boolean isCut(Faults.Smtp fault) {
        return Boolean.TRUE.equals(fault.cutAfterData());
    }

    private void reset() {
        sender = null;
        receivers.clear();
    }

    private static @Nullable String address(String line, String command) {
        if (!line.regionMatches(true, 0, command, 0, command.length())) return null;
        var open = line.indexOf('<', command.length());
        var close = line.indexOf('>', open + 1);
        if (open < 0 || close < 0 || !line.substring(command.length(), open).isBlank()) return null;
        return line.substring(open + 1, close);
    }

    /** Replies, kept back until somebody waits for them. */
    private static final class SmtpOutput {
        private final OutputStream out;
        private final byte[] buffer = new byte[8192];
        private int size;
        private @Nullable IOException broken;

        SmtpOutput(OutputStream out) {
            this.out = out;
        }

        void reply(String line) {
            var bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_8);
            if (size + bytes.length > buffer.length) {
                try {
                    flush();
                } catch (IOException closed) {
                    broken = closed;
                    size = 0;
                }
            }
            System.arraycopy(bytes, 0, buffer, size, bytes.length);
            size += bytes.length;
        }

        void flush() throws IOException {
            if (broken != null) throw broken;
            if (size == 0) return;
            out.write(buffer, 0, size);
            out.flush();
            size = 0;
        }
    }
}
