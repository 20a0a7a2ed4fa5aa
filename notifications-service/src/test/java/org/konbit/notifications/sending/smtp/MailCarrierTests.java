package org.konbit.notifications.sending.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.notifications.sending.Breaker;
import org.konbit.notifications.sending.CountedAnswers;
import org.konbit.notifications.sending.Handed;
import org.konbit.notifications.sending.Pace;
import org.konbit.notifications.testing.ScriptedMailServer;
import org.konbit.notifications.wording.Text;

class MailCarrierTests {
    private static final MailTemplate TEMPLATE = MailTemplate.of(
            new Text("Mache pou semans è", "", ".pwen\n\nDezyèm liy", ""),
            "ht",
            new MailTemplate.From("konbit@example.org", "Konbit"),
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            ZonedDateTime.parse("2027-03-01T12:00:00Z"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ScriptedMailServer server;
    private Breaker breaker;
    private MailCarrier carrier;

    @BeforeEach
    void aServer() throws IOException {
        server = new ScriptedMailServer();
        breaker = new Breaker(Clock.systemUTC());
        carrier = carrier("smtp://127.0.0.1:" + server.port());
    }

    @AfterEach
    void close() throws IOException {
        carrier.close();
        server.close();
    }

    private MailCarrier carrier(String url) {
        return new MailCarrier(
                SmtpServer.of(URI.create(url), true, Duration.ofSeconds(2)),
                "konbit@example.org",
                breaker,
                new Pace(0),
                new CountedAnswers(meters, "mail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void hands_over_every_letter_once_in_order_on_one_connection(String offer) {
        server.offer(offer);
        assertThat(carrier.hand(letters(50))).hasSize(50).allMatch(Handed.Accepted.class::isInstance);
        assertThat(carrier.hand(letters(3))).hasSize(3);
        assertThat(server.mails()).extracting(ScriptedMailServer.Mail::to).startsWith("p0@x.org", "p1@x.org");
        assertThat(server.mails()).hasSize(53);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void a_refused_recipient_is_refused_alone_whatever_step_it_is_at(String offer) {
        server.offer(offer);
        server.script((step, argument) -> switch (step + " " + argument) {
            case "RCPT p1@x.org" -> "550 no such user";
            case "DATA p3@x.org" -> "554 no";
            case "CONTENT p5@x.org" -> "552-too\r\n552 big";
            case "RCPT p7@x.org" -> "450 busy";
            case "CONTENT p9@x.org" -> "451 later";
            default -> null;
        });

        var handed = carrier.hand(letters(11));

        assertThat(handed.get(1)).isEqualTo(new Handed.Refused("550"));
        assertThat(handed.get(3)).isEqualTo(new Handed.Refused("554"));
        assertThat(handed.get(5)).isEqualTo(new Handed.Refused("552"));
        assertThat(handed.get(7)).isEqualTo(new Handed.Later("450", null));
        assertThat(handed.get(9)).isEqualTo(new Handed.Later("451", null));
        for (int i = 0; i < 11; i += 2) assertThat(handed.get(i)).isEqualTo(new Handed.Accepted());
        assertThat(server.mails()).hasSize(6);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(counted("accepted")).isEqualTo(6);
        assertThat(counted("refused")).isEqualTo(3);
        assertThat(counted("later")).isEqualTo(2);
        assertThat(counted("unreachable")).isZero();
    }

    private double counted(String answer) {
        return meters.get("konbit.provider.answers")
                .tags("provider", "mail", "answer", answer)
                .counter()
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void a_server_that_accepts_content_for_nobody_is_given_none(String offer) {
        server.offer(offer);
        server.script((step, argument) -> step.equals("RCPT") && argument.equals("p0@x.org") ? "550 no" : null);
        assertThat(carrier.hand(letters(2))).containsExactly(new Handed.Refused("550"), new Handed.Accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void only_the_letter_whose_answer_was_lost_is_said_twice_with_the_same_id(String offer) {
        server.offer(offer);
        var cuts = new AtomicInteger();
        server.script(
                (step, argument) -> step.equals("CONTENT") && argument.equals("p4@x.org") && cuts.getAndIncrement() == 0
                        ? ScriptedMailServer.CUT
                        : null);

        assertThat(carrier.hand(letters(10))).hasSize(10).allMatch(Handed.Accepted.class::isInstance);

        assertThat(server.mails()).hasSize(11);
        assertThat(server.mailsTo("p4@x.org"))
                .hasSize(2)
                .extracting(mail -> mail.header("Message-ID"))
                .containsOnly("<id4@example.org>");
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void letters_leave_at_the_pace_that_is_set_and_not_all_at_its_end(String offer) {
        server.offer(offer);
        var at = new CopyOnWriteArrayList<Long>();
        server.script((step, argument) -> {
            if (step.equals("CONTENT")) at.add(System.nanoTime());
            return null;
        });
        try (var paced = new MailCarrier(
                SmtpServer.of(URI.create("smtp://127.0.0.1:" + server.port()), true, Duration.ofSeconds(2)),
                "konbit@example.org",
                breaker,
                new Pace(20),
                new CountedAnswers(meters, "mail"))) {
            paced.hand(letters(11));
        }
        assertThat(Duration.ofNanos(at.getLast() - at.getFirst())).isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void goes_on_elsewhere_when_the_server_says_goodbye() {
        var goodbyes = new AtomicInteger();
        server.script(
                (step, argument) -> step.equals("MAIL") && goodbyes.incrementAndGet() % 7 == 0 ? "421 closing" : null);
        assertThat(carrier.hand(letters(30))).hasSize(30).allMatch(Handed.Accepted.class::isInstance);
        assertThat(server.mails()).hasSize(30);
    }

    @Test
    void a_letter_that_always_breaks_the_connection_does_not_hold_the_others() {
        server.script((step, argument) -> argument.equals("p2@x.org") ? ScriptedMailServer.CUT : null);
        var handed = carrier.hand(letters(5));
        assertThat(handed.get(2)).isEqualTo(new Handed.Later("cut", null));
        assertThat(handed).filteredOn(Handed.Accepted.class::isInstance).hasSize(4);
    }

    @Test
    void a_server_that_is_silent_for_too_long_is_left() {
        var asked = new AtomicInteger();
        var left = new CountDownLatch(1);
        server.script((step, argument) -> {
            if (step.equals("DATA") && asked.getAndIncrement() == 0) awaitUntil(left);
            return null;
        });
        assertThat(carrier.hand(letters(2))).allMatch(Handed.Accepted.class::isInstance);
        assertThat(server.connections()).isEqualTo(2);
        left.countDown();
    }

    @Test
    void a_server_that_is_not_there_takes_nothing_and_is_left_alone_for_a_while() throws IOException {
        server.close();
        assertThat(carrier.hand(letters(3))).hasSize(3).allMatch(Handed.Unreachable.class::isInstance);
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void logs_in_where_a_user_is_given() {
        server.offer("PIPELINING", "AUTH PLAIN LOGIN");
        var known = carrier("smtp://konbit:s%40fe@127.0.0.1:" + server.port());
        assertThat(known.hand(letters(1))).containsExactly(new Handed.Accepted());
        assertThat(server.commands()).contains("AUTH PLAIN AGtvbmJpdABzQGZl");
        known.close();
    }

    @Test
    void an_address_that_is_none_is_refused_and_starts_no_command() {
        var letters = List.of(
                new Letter("id0", "a@x.org>\r\nRSET", TEMPLATE),
                new Letter("id1", "ròz@x.org", TEMPLATE),
                letters(3).get(2));
        assertThat(carrier.hand(letters))
                .containsExactly(new Handed.Refused("address"), new Handed.Refused("smtputf8"), new Handed.Accepted());
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_letter_is_of_two_readable_parts_with_all_headers_in_ascii() {
        carrier.hand(letters(1));
        var mail = server.mails().getFirst();
        assertThat(mail.content().chars()).allMatch(c -> c < 128);
        assertThat(mail.header("Subject")).isEqualTo("=?UTF-8?B?TWFjaGUgcG91IHNlbWFucyDDqA==?=");
        assertThat(mail.header("From")).isEqualTo("Konbit <konbit@example.org>");
        assertThat(mail.header("To")).isEqualTo("<p0@x.org>");
        assertThat(mail.header("Date")).isEqualTo("Mon, 1 Mar 2027 12:00:00 +0000");
        assertThat(mail.content())
                .as("nobody reads what is answered, so no way out by mail is promised")
                .doesNotContain("List-Unsubscribe", "ARETE")
                .contains("Content-Type: text/plain; charset=UTF-8", "=2Epwen", "Dezy=C3=A8m liy")
                .contains("Content-Type: text/html; charset=UTF-8", "<p>Dezy=C3=A8m liy</p>")
                .endsWith("--=_part--\r\n");
    }

    private static void awaitUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Letter> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Letter("id" + i, "p" + i + "@x.org", TEMPLATE))
                .toList();
    }
}
