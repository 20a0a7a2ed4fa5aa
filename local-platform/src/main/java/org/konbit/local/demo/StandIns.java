package org.konbit.local.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The stand-in phones and mailboxes: what arrived there, and phones that answer. */
final class StandIns {

    /** One message as its receiver has it; {@code text} has a mail's subject in front. */
    record Message(Instant at, String to, String text) {}

    private final Api http;

    StandIns(HttpClient http, URI base) {
        this.http = new Api(http, base, () -> "none-is-needed-here");
    }

    long texts() {
        return total("/texts");
    }

    long mails() {
        return total("/mails");
    }

    List<Message> textsSince(Instant since) {
        return http.all("/texts?limit=200").stream()
                .map(item -> message(item, item.path("text").asString()))
                .filter(message -> !message.at().isBefore(since))
                .toList();
    }

    List<Message> mailsSince(Instant since) {
        return http.all("/mails?limit=200").stream()
                .map(item -> message(
                        item,
                        item.path("subject").asString() + "\n"
                                + item.path("text").asString()))
                .filter(message -> !message.at().isBefore(since))
                .toList();
    }

    List<Message> textsTo(String phone, Instant since) {
        return http.all("/texts?limit=200&to=" + Api.encoded(phone)).stream()
                .map(item -> message(item, item.path("text").asString()))
                .filter(message -> !message.at().isBefore(since))
                .toList();
    }

    /** A phone answers, and is answered. */
    Message answer(String from, String text) {
        var since = Instant.now();
        http.post("/texts", Map.of("from", from, "text", text)).is(202);
        var answers = Poll.until(
                "an answer to '%s' from %s".formatted(text, from),
                Duration.ofSeconds(30),
                () -> textsTo(from, since),
                messages -> !messages.isEmpty());
        return answers.getFirst();
    }

    private long total(String path) {
        return http.get(path + "?limit=1").is(200).json().path("total").asLong();
    }

    private static Message message(JsonNode item, String text) {
        return new Message(
                Instant.parse(item.path("at").asString()), item.path("to").asString(), text);
    }
}
