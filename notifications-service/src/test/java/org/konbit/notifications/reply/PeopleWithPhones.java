package org.konbit.notifications.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.recipient.Cards;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.outbox.EventJson;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** People with phones, who are told things and write texts; the other services are what the test says they are. */
@NotificationsTest
abstract class PeopleWithPhones {
    private static final AtomicInteger NUMBERS = new AtomicInteger(34_100_000);
    static final Caller PROVIDER = new Caller(UUID.randomUUID(), "sms", Set.of(Role.PROVIDER), false);
    static final Caller ORGANIZER = TestTokens.platformOrganizer("boss");

    @LocalServerPort
    int port;

    @Value("${konbit.kafka.topic-prefix}")
    String prefix;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Recipients recipients;

    @Autowired
    Cards cards;

    private final HttpClient http = HttpClient.newHttpClient();
    TestTopics topics;
    String place;

    @BeforeEach
    void begin() {
        topics = new TestTopics(prefix);
        place = "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    record Phone(UUID id, String handle, String phone) {}

    static String number() {
        return "+509" + NUMBERS.incrementAndGet();
    }

    Phone person(String language) throws Exception {
        return personWithPhone(language, number());
    }

    Phone personWithPhone(String language, String phone) throws Exception {
        var person = learned(language);
        importContact(person.handle() + ",phone," + phone + ",");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recipients.reach(List.of(person.id())).getFirst().channel() == ChannelKind.SMS);
        return new Phone(person.id(), person.handle(), phone);
    }

    Phone learned(String language) {
        var id = Ids.next();
        var handle = "p" + id.toString().substring(20).replace("-", "") + NUMBERS.incrementAndGet();
        topics.tell(
                "collectives.people",
                id.toString(),
                "konbit.collectives.person.v1",
                Ids.next(),
                1,
                Map.of(
                        "personId",
                        id,
                        "handle",
                        handle,
                        "language",
                        language,
                        "territory",
                        place,
                        "territoryPath",
                        "HT/" + place,
                        "timeZone",
                        "America/Port-au-Prince",
                        "memberships",
                        List.of(),
                        "somethingNew",
                        1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cards.byHandle(Set.of(handle)).containsKey(handle));
        return new Phone(id, handle, "");
    }

    void importContact(String line) throws Exception {
        var request = request("/api/contact-points/import", ORGANIZER)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString("handle,kind,value,relay_handle\n" + line + "\n"))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).isPresent();
    }

    UUID announced(String title) {
        var action = Ids.next();
        topics.tell(
                "campaigns.events",
                action.toString(),
                "konbit.campaigns.action-announced.v1",
                Ids.next(),
                1,
                Map.ofEntries(
                        Map.entry("actionId", action),
                        Map.entry("campaignId", Ids.next()),
                        Map.entry("kind", "MARCH"),
                        Map.entry("title", Map.of("ht", title)),
                        Map.entry(
                                "place", Map.of("name", "Hinche", "territory", place, "territoryPath", "HT/" + place)),
                        Map.entry("startsAt", "2030-05-01T09:00:00-04:00"),
                        Map.entry("timeZone", "America/Port-au-Prince"),
                        Map.entry("exposure", "OPEN"),
                        Map.entry("audience", Map.of("territories", List.of(place))),
                        Map.entry("by", Map.of("subject", UUID.randomUUID(), "handle", "boss"))));
        return action;
    }

    void pledgeMade(UUID action, Phone who, String answer, int headcount, @Nullable String inReplyTo) {
        var data = new HashMap<String, Object>(
                Map.of("actionId", action, "personId", who.id(), "answer", answer, "headcount", headcount));
        if (inReplyTo != null) {
            data.put("inReplyTo", inReplyTo);
        }
        topics.tell("campaigns.events", action.toString(), "konbit.campaigns.pledge-made.v1", Ids.next(), 1, data);
    }

    JsonNode soleReply(UUID action) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !replies(action).isEmpty());
        assertThat(replies(action)).hasSize(1);
        return replies(action).getFirst();
    }

    List<JsonNode> replies(UUID action) {
        return topics.heard("notifications.events", "konbit.notifications.reply-received.v1").stream()
                .filter(reply -> reply.path("actionId").asString().equals(action.toString()))
                .toList();
    }

    static List<String> texts(Phone phone) {
        return Providers.SMS.textsTo(phone.phone()).stream()
                .map(text -> text.getOrDefault("text", ""))
                .toList();
    }

    static void stays(Runnable check) {
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).untilAsserted(check::run);
    }

    void textFrom(Phone phone, String text, @Nullable String id) throws Exception {
        var form = "from=" + encoded(phone.phone().substring(1)) + "&to=8888&text=" + encoded(text)
                + (id == null ? "" : "&id=" + encoded(id));
        var request = request("/api/sms/inbound", PROVIDER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    List<JsonNode> conversationsOf(Phone phone) throws Exception {
        return get("/api/conversations?limit=200", ORGANIZER)
                .path("items")
                .valueStream()
                .filter(one -> one.path("person")
                        .path("id")
                        .asString("")
                        .equals(phone.id().toString()))
                .toList();
    }

    JsonNode get(String path, Caller caller) throws Exception {
        var response = http.send(request(path, caller).GET().build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return EventJson.mapper().readTree(response.body());
    }

    int post(String path, String json, Caller caller) throws Exception {
        var request = request(path, caller)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    int put(String path, String json, Phone who) throws Exception {
        var request = request(path, TestTokens.member(who.id(), who.handle()))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.bearer(caller));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
