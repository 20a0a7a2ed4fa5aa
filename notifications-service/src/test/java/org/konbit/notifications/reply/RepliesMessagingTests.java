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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

@NotificationsTest
class RepliesMessagingTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger(34_100_000);
    private static final Caller PROVIDER = new Caller(UUID.randomUUID(), "sms", Set.of(Role.PROVIDER), false);
    private static final Caller ORGANIZER = TestTokens.platformOrganizer("boss");

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
    private TestTopics topics;
    private String place;

    @BeforeEach
    void begin() {
        topics = new TestTopics(prefix);
        place = "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_yes_is_told_to_campaigns_and_its_answer_goes_back_once_in_the_persons_language() throws Exception {
        var marie = person("fr");
        var action = announced("Marche à Hinche");
        await().atMost(Duration.ofSeconds(30)).until(() -> texts(marie).size() == 1);

        textFrom(marie, "Oui 3", "m-1" + place);
        textFrom(marie, "Oui 3", "m-1" + place);

        var reply = soleReply(action);
        assertThat(reply.path("personId").asString()).isEqualTo(marie.id().toString());
        assertThat(reply.path("answer").asString()).isEqualTo("ACCEPTED");
        assertThat(reply.path("headcount").asInt()).isEqualTo(3);

        for (int i = 0; i < 2; i++) {
            pledgeMade(action, marie, "ACCEPTED", 3, reply.path("messageId").asString());
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 2);
        assertThat(texts(marie).get(1))
                .contains("Merci")
                .contains("3 personnes")
                .contains("Marche à Hinche");

        pledgeMade(action, marie, "WAITLISTED", 3, null);
        stays(() -> assertThat(texts(marie)).hasSize(2));
    }

    @Test
    void a_text_brought_many_times_at_once_counts_once() throws Exception {
        var marie = person("ht");
        var question = "kilè? " + place;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var brought = new ArrayList<Future<?>>();
            for (int i = 0; i < 12; i++) {
                var id = (i % 2 == 0 ? "same-" : "other-") + place;
                brought.add(threads.submit(() -> {
                    textFrom(marie, question, id);
                    return id;
                }));
            }
            for (var one : brought) {
                one.get();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 2);
        stays(() -> assertThat(texts(marie)).hasSize(2));
        var conversation = conversations().stream()
                .filter(one -> one.path("person")
                        .path("id")
                        .asString("")
                        .equals(marie.id().toString()))
                .toList();
        assertThat(conversation).hasSize(1);
        assertThat(get(
                                "/api/conversations/"
                                        + conversation.getFirst().path("id").asString() + "/messages",
                                ORGANIZER)
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void a_no_is_acknowledged_and_what_could_not_be_counted_is_explained() throws Exception {
        var jean = person("ht");
        var action = announced("Mach");
        await().atMost(Duration.ofSeconds(30)).until(() -> texts(jean).size() == 1);
        textFrom(jean, "NON MÈSI", null);
        var reply = soleReply(action);
        assertThat(reply.path("answer").asString()).isEqualTo("DECLINED");
        topics.tell(
                "campaigns.events",
                action.toString(),
                "konbit.campaigns.pledge-refused.v1",
                Ids.next(),
                1,
                Map.of(
                        "actionId",
                        action,
                        "personId",
                        jean.id(),
                        "reason",
                        "ACTION_CANCELLED",
                        "inReplyTo",
                        reply.path("messageId").asString()));
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(jean).size() == 2);
        assertThat(texts(jean).get(1)).contains("anile");
    }

    @Test
    void after_a_stop_there_is_one_confirmation_and_nothing_else_until_they_come_back() throws Exception {
        var ana = person("es");
        textFrom(ana, "ALTO", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(ana).size() == 1);
        assertThat(texts(ana).getFirst()).contains("ALTA");
        assertThat(recipients.reach(List.of(ana.id())).getFirst().channel()).isEqualTo(ChannelKind.NONE);

        for (var text : List.of("ALTO", "¿qué es esto?", "SI", "AYUDA")) {
            textFrom(ana, text, null);
        }
        announced("Marcha");
        stays(() -> assertThat(texts(ana)).hasSize(1));
        assertThat(topics.heard("notifications.events", "konbit.notifications.person-opted-out.v1"))
                .filteredOn(event ->
                        event.path("personId").asString().equals(ana.id().toString()))
                .hasSize(1);

        textFrom(ana, "alta", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(ana).size() == 2);
        assertThat(recipients.reach(List.of(ana.id())).getFirst().channel()).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void a_stop_counts_for_everyone_who_shares_the_phone() throws Exception {
        var mother = person("ht");
        var son = personWithPhone("ht", mother.phone());
        textFrom(mother, "arete", null);
        assertThat(recipients.reach(List.of(mother.id(), son.id())))
                .allSatisfy(one -> assertThat(one.channel()).isEqualTo(ChannelKind.NONE));
    }

    @Test
    void an_unclear_text_reaches_organizers_and_their_answer_the_phone() throws Exception {
        var marie = person("ht");
        var question = "kote sa ye? " + place;
        textFrom(marie, question, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);
        assertThat(texts(marie).getFirst()).contains("Mèsi");

        var conversation = conversations().stream()
                .filter(one -> one.path("person")
                        .path("id")
                        .asString("")
                        .equals(marie.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(conversation.path("state").asString()).isEqualTo("OPEN");
        assertThat(conversation.toString()).doesNotContain(marie.phone()).contains(marie.handle());
        var messages = "/api/conversations/" + conversation.path("id").asString() + "/messages";
        assertThat(get(messages, ORGANIZER).path("items").get(0).path("text").asString())
                .isEqualTo(question);

        assertThat(post(messages, "{\"text\": \"Devan mache a.\"}", ORGANIZER)).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).contains("Devan mache a."));
        assertThat(get(messages, ORGANIZER).path("items")).hasSize(2);
        assertThat(get("/api/conversations?state=ANSWERED&limit=200", ORGANIZER).toString())
                .contains(conversation.path("id").asString());
    }

    @Test
    void a_stranger_is_answered_and_read_too() throws Exception {
        var stranger = new Phone(UUID.randomUUID(), "", number());
        textFrom(stranger, "alo? " + place, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(stranger).size() == 1);
        textFrom(stranger, "WI", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(stranger).size() == 2);
        textFrom(stranger, "ED", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(stranger).size() == 3);
        assertThat(topics.heard("notifications.events", "konbit.notifications.reply-received.v1")
                        .toString())
                .doesNotContain(stranger.phone());
    }

    @Test
    void a_relay_finds_whom_to_tell_in_the_inbox_and_reports_by_text() throws Exception {
        var relay = person("ht");
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            var person = learned("ht");
            var card = cards.of(Set.of(person.id())).get(person.id());
            assertThat(card).isNotNull();
            importContact(person.handle() + ",relay,," + relay.handle());
            people.add(person.id());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recipients.reach(people).stream().allMatch(one -> one.channel() == ChannelKind.RELAY));
        var action = announced("Mach");
        await().atMost(Duration.ofSeconds(30)).until(() -> texts(relay).size() == 2);
        var inbox = get("/api/me/inbox", TestTokens.member(relay.id(), relay.handle()));
        assertThat(inbox.path("items")).hasSize(1);
        var item = inbox.path("items").get(0);
        assertThat(item.path("action").asString()).isEqualTo(action.toString());
        assertThat(item.path("relay").path("count").asInt()).isEqualTo(3);
        assertThat(item.path("relay").path("people")).hasSize(3);
        var told = get("/api/me/inbox", TestTokens.member(people.getFirst(), "p"));
        assertThat(told.path("items")).hasSize(1);

        textFrom(relay, "RELE 2/3", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !topics.heard("notifications.events", "konbit.notifications.relay-reported.v1")
                        .isEmpty());
        var report = topics.heard("notifications.events", "konbit.notifications.relay-reported.v1")
                .getLast();
        assertThat(report.path("told").asInt()).isEqualTo(2);
        assertThat(report.path("actionId").asString()).isEqualTo(action.toString());
    }

    @Test
    void whoever_is_erased_leaves_nothing_readable() throws Exception {
        var marie = person("ht");
        textFrom(marie, "yon sekrè " + place, null);
        topics.tell("collectives.people", marie.id().toString(), "", Ids.next(), 2, null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cards.of(Set.of(marie.id())).isEmpty());
        var conversation = conversations().stream()
                .filter(one -> one.path("person")
                        .path("id")
                        .asString("")
                        .equals(marie.id().toString()))
                .findFirst()
                .orElseThrow();
        var message = get("/api/conversations/" + conversation.path("id").asString() + "/messages", ORGANIZER)
                .path("items")
                .get(0);
        assertThat(message.has("text")).isFalse();
    }

    @Test
    void the_database_holds_no_number_and_no_text_in_clear() throws Exception {
        var marie = person("ht");
        textFrom(marie, "sekrepam", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);
        for (var collection : mongo.getCollectionNames()) {
            for (var document : mongo.getCollection(collection).find(RawBsonDocument.class)) {
                var bytes = new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .as(collection)
                        .doesNotContain(marie.phone().substring(1))
                        .doesNotContain("sekrepam");
            }
        }
    }

    // The world around.

    private record Phone(UUID id, String handle, String phone) {}

    private static String number() {
        return "+509" + NUMBERS.incrementAndGet();
    }

    private Phone person(String language) throws Exception {
        return personWithPhone(language, number());
    }

    private Phone personWithPhone(String language, String phone) throws Exception {
        var person = learned(language);
        importContact(person.handle() + ",phone," + phone + ",");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recipients.reach(List.of(person.id())).getFirst().channel() == ChannelKind.SMS);
        return new Phone(person.id(), person.handle(), phone);
    }

    private Phone learned(String language) {
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

    private void importContact(String line) throws Exception {
        var request = request("/api/contact-points/import", ORGANIZER)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString("handle,kind,value,relay_handle\n" + line + "\n"))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).isPresent();
    }

    private UUID announced(String title) {
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

    private void pledgeMade(UUID action, Phone who, String answer, int headcount, @Nullable String inReplyTo) {
        var data = new HashMap<String, Object>(
                Map.of("actionId", action, "personId", who.id(), "answer", answer, "headcount", headcount));
        if (inReplyTo != null) {
            data.put("inReplyTo", inReplyTo);
        }
        topics.tell("campaigns.events", action.toString(), "konbit.campaigns.pledge-made.v1", Ids.next(), 1, data);
    }

    private JsonNode soleReply(UUID action) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !replies(action).isEmpty());
        assertThat(replies(action)).hasSize(1);
        return replies(action).getFirst();
    }

    private List<JsonNode> replies(UUID action) {
        return topics.heard("notifications.events", "konbit.notifications.reply-received.v1").stream()
                .filter(reply -> reply.path("actionId").asString().equals(action.toString()))
                .toList();
    }

    private static List<String> texts(Phone phone) {
        return Providers.SMS.textsTo(phone.phone()).stream()
                .map(text -> text.getOrDefault("text", ""))
                .toList();
    }

    private static void stays(Runnable check) {
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).untilAsserted(check::run);
    }

    private void textFrom(Phone phone, String text, @Nullable String id) throws Exception {
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

    private List<JsonNode> conversations() throws Exception {
        return get("/api/conversations?limit=200", ORGANIZER)
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode get(String path, Caller caller) throws Exception {
        var response = http.send(request(path, caller).GET().build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return EventJson.mapper().readTree(response.body());
    }

    private int post(String path, String json, Caller caller) throws Exception {
        var request = request(path, caller)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.bearer(caller));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
