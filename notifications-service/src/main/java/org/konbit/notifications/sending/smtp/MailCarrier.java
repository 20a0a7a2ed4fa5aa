package org.konbit.notifications.sending.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.sending.Breaker;
import org.konbit.notifications.sending.CountedAnswers;
import org.konbit.notifications.sending.Handed;
import org.konbit.notifications.sending.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker's way to the mail server: a connection that is held, and opened again when it breaks. */
public final class MailCarrier implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2));
    /** A letter on which the connection broke so often is put off, so that the others get past it. */
    private static final int CUTS = 3;

    private final SmtpServer server;
    private final String sender;
    private final Breaker breaker;
    private final Pace pace;
    private final CountedAnswers counted;
    private @Nullable SmtpConnection connection;

    public MailCarrier(SmtpServer server, String sender, Breaker breaker, Pace pace, CountedAnswers counted) {
        this.server = server;
        this.sender = sender;
        this.breaker = breaker;
        this.pace = pace;
        this.counted = counted;
    }

    /** One answer for each letter, in order. */
    public List<Handed> hand(List<Letter> letters) {
        return counted.of(handed(letters));
    }

    private List<Handed> handed(List<Letter> letters) {
        var handed = new ArrayList<Handed>(letters.size());
        var cuts = 0;
        while (handed.size() < letters.size()) {
            var open = connected();
            if (open == null) {
                while (handed.size() < letters.size()) handed.add(new Handed.Unreachable("mail server"));
                return handed;
            }
            var before = handed.size();
            for (var one : open.send(letters.subList(before, letters.size()), pace)) {
                if (one == null) break;
                handed.add(one);
            }
            if (handed.size() > before) {
                breaker.worked();
                cuts = 0;
            } else if (++cuts >= CUTS) {
                handed.add(new Handed.Later("cut", null));
                cuts = 0;
            }
        }
        return handed;
    }

    private @Nullable SmtpConnection connected() {
        if (connection != null && connection.isOpen()) return connection;
        for (var wait : WAITS) {
            try {
                connection = SmtpConnection.open(server, sender, ownName());
                return connection;
            } catch (IOException e) {
                log.info("The mail server can't be reached: {}", e.toString());
            }
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        breaker.unreachable();
        return null;
    }

    private static String ownName() {
        try {
            return "[" + InetAddress.getLocalHost().getHostAddress() + "]";
        } catch (UnknownHostException e) {
            return "[127.0.0.1]";
        }
    }

    @Override
    public void close() {
        if (connection != null) connection.close();
    }
}
