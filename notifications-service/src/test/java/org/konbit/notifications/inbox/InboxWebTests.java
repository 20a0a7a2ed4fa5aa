package org.konbit.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.Territories;
import org.konbit.notifications.recipient.Territory;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.outbox.EventJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@NotificationsTest
class InboxWebTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Territories territories;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID person = UUID.randomUUID();
    private final String place = "I" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller member = TestTokens.member(person, "inbox-" + place);

    @BeforeEach
    void begin() {
        people.learn(List.of(new Person(
                person,
                1,
                member.handle(),
                "fr",
                "America/Port-au-Prince",
                List.of("HT", place),
                null,
                null,
                null,
                List.of(),
                List.of())));
        territories.learn(List.of(new Territory(place, "HT/" + place, 1)));
    }

    @Test
    void shows_what_was_said_also_to_those_whom_no_channel_reaches() throws Exception {
        say("Premye");
        say("Dezyèm");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox("").path("items").size() == 2);
        var first = inbox("?limit=1");
        assertThat(first.path("items").get(0).path("title").asString()).isEqualTo("Dezyèm");
        var second = inbox("?limit=1&cursor=" + first.path("nextCursor").asString());
        assertThat(second.path("items").get(0).path("title").asString()).isEqualTo("Premye");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        var wrong = http.send(request("/api/me/inbox?cursor=x").build(), BodyHandlers.ofString());
        assertThat(wrong.statusCode()).isEqualTo(400);
    }

    @Test
    void an_open_inbox_fills_by_itself_and_goes_on_where_it_was() throws Exception {
        say("Anvan");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox("").path("items").size() == 1);
        var seen = inbox("").path("items").get(0).path("id").asString();
        try (var stream = new Following(null)) {
            say("Kounye a");
            await().atMost(Duration.ofSeconds(20)).until(() -> stream.shows("Kounye a"));
            assertThat(stream.lines).contains("event:told").noneMatch(line -> line.contains("Anvan"));
        }
        try (var stream = new Following(seen)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> stream.shows("Kounye a"));
        }
    }

    /** Somebody in front of an open inbox, until closed. */
    private final class Following implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Following(@Nullable String lastSeen) throws IOException, InterruptedException {
            var request = request("/api/me/inbox/stream").header("Accept", "text/event-stream");
            if (lastSeen != null) {
                request.header("Last-Event-ID", lastSeen);
            }
            var response = client.send(request.build(), BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> read(response.body()));
        }

        private void read(Stream<String> body) {
            try {
                body.forEach(lines::add);
            } catch (UncheckedIOException closed) {
                lines.add("closed");
            }
        }

        boolean shows(String text) {
            return lines.stream().anyMatch(line -> line.contains(text));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    private void say(String title) throws IOException, InterruptedException {
        var body =
                "{\"title\": {\"ht\": \"%s\"}, \"body\": {\"ht\": \"Bonjou\"}, \"audience\": {\"territories\": [\"%s\"]}}"
                        .formatted(title, place);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                .header("Authorization", TestTokens.bearer(TestTokens.platformOrganizer("boss")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    }

    private JsonNode inbox(String query) throws IOException, InterruptedException {
        var response = http.send(request("/api/me/inbox" + query).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return EventJson.mapper().readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.bearer(member));
    }
}
