package org.konbit.notifications.recipient.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.recipient.Territories;
import org.konbit.notifications.recipient.Territory;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.outbox.EventJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@NotificationsTest
class RecipientWebTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger(36_200_000);
    private static final String POINTS = "/api/me/contact-points";
    private static final String PREFERENCES = "/api/me/preferences";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Recipients recipients;

    @Autowired
    Territories territories;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String place = "W" + UUID.randomUUID().toString().substring(0, 8);
    private Caller marie;

    @BeforeEach
    void begin() {
        marie = member("ht");
        territories.learn(List.of(new Territory(place, "HT/" + place, 1)));
    }

    @Test
    void a_person_adds_sees_and_removes_contact_points() throws Exception {
        var phone = number();
        var added = send("POST", POINTS, "{\"kind\": \"phone\", \"value\": \"%s\"}".formatted(phone), marie);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).path("value").asString()).isEqualTo(phone);
        assertThat(json(added).path("verified").asBoolean()).isFalse();
        assertThat(channel()).isEqualTo(ChannelKind.SMS);
        assertThat(send("POST", POINTS, "{\"kind\": \"phone\", \"value\": \"%s\"}".formatted(phone), marie)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", POINTS, "{\"kind\": \"email\", \"value\": \"Marie@Example.org\"}", marie)
                        .statusCode())
                .isEqualTo(201);

        var listed = send("GET", POINTS, null, marie);
        assertThat(json(listed).path("items")).hasSize(2);
        assertThat(listed.headers().firstValue("ETag")).isPresent();

        var id = json(added).path("id").asString();
        assertThat(send("DELETE", POINTS + "/" + id, null, marie).statusCode()).isEqualTo(204);
        assertThat(send("DELETE", POINTS + "/" + id, null, marie).statusCode()).isEqualTo(404);
        assertThat(channel()).isEqualTo(ChannelKind.EMAIL);
        assertThat(send("DELETE", POINTS, null, marie).statusCode()).isEqualTo(204);
        assertThat(channel()).isEqualTo(ChannelKind.NONE);
    }

    @Test
    void a_relay_is_named_by_handle_and_is_somebody_else() throws Exception {
        var relay = member("fr");
        assertThat(send("POST", POINTS, relay(relay.handle()), marie).statusCode())
                .isEqualTo(201);
        assertThat(channel()).isEqualTo(ChannelKind.RELAY);
        assertThat(send("POST", POINTS, relay(marie.handle()), marie).statusCode())
                .isEqualTo(422);
        var unknown = send("POST", POINTS, relay("nobody-" + place), marie);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(json(unknown).path("errors").get(0).path("pointer").asString())
                .isEqualTo("/relayHandle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"kind\": \"phone\", \"value\": \"34000001\"};422;/value",
                "{\"kind\": \"email\", \"value\": \"not a mail\"};422;/value",
                "{\"kind\": \"phone\"};422;/value",
                "{\"kind\": \"relay\"};422;/relayHandle",
                "{\"value\": \"+50934000001\"};422;/kind",
                "{\"kind\": \"pigeon\", \"value\": \"x\"};400;/kind",
                "{\"kind\": \"phone\", \"value\": 3};400;/value",
                "{\"kind\": \"phone\", \"value\": \"+50934000001\", \"verified\": true};400;/verified"
            })
    void a_wrong_contact_point_is_refused_with_its_field(String body, int status, String pointer) throws Exception {
        var response = send("POST", POINTS, body, marie);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void preferences_are_replaced_and_decide_the_channel() throws Exception {
        send("POST", POINTS, "{\"kind\": \"phone\", \"value\": \"%s\"}".formatted(number()), marie);
        send("POST", POINTS, "{\"kind\": \"email\", \"value\": \"m@example.org\"}", marie);
        var usual = send("GET", PREFERENCES, null, marie);
        assertThat(json(usual).path("quietHours").path("from").asString()).startsWith("20:00");
        assertThat(json(usual).path("optedOut")).isEmpty();

        var put = send("PUT", PREFERENCES, "{\"prefer\": \"email\"}", marie);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(channel()).isEqualTo(ChannelKind.EMAIL);
        send("PUT", PREFERENCES, "{\"optedOut\": [\"sms\", \"email\"]}", marie);
        assertThat(channel()).isEqualTo(ChannelKind.NONE);
        send("PUT", PREFERENCES, "{\"quietHours\": {\"from\": \"22:00\", \"to\": \"06:00\"}}", marie);
        assertThat(channel()).isEqualTo(ChannelKind.SMS);

        assertThat(send("PUT", PREFERENCES, "{\"optedOut\": [\"sms\"], \"prefer\": \"sms\"}", marie)
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("PUT", PREFERENCES, "{\"optedOut\": [\"none\"]}", marie).statusCode())
                .isEqualTo(400);
    }

    @Test
    void one_wish_after_the_other_is_kept_while_the_last_is_still_being_told() throws Exception {
        send("POST", POINTS, "{\"kind\": \"phone\", \"value\": \"%s\"}".formatted(number()), marie);
        for (int i = 0; i < 60; i++) {
            var put = send("PUT", PREFERENCES, i % 2 == 0 ? "{\"optedOut\": [\"sms\"]}" : "{}", marie);
            assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        }
        assertThat(channel()).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void stale_preferences_are_not_written() throws Exception {
        send("POST", POINTS, "{\"kind\": \"phone\", \"value\": \"%s\"}".formatted(number()), marie);
        var request = request(PREFERENCES, marie)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"99\"")
                .PUT(BodyPublishers.ofString("{\"prefer\": \"email\"}"))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(412);
    }

    @Test
    void whoever_is_no_person_has_no_contact_points() throws Exception {
        var stranger = TestTokens.member(UUID.randomUUID(), "stranger");
        assertThat(send("GET", POINTS, null, stranger).statusCode()).isEqualTo(404);
        assertThat(send("POST", POINTS, "{\"kind\": \"phone\", \"value\": \"+50934000001\"}", stranger)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_organizer_sees_beforehand_whom_a_message_reaches() throws Exception {
        send("POST", POINTS, "{\"kind\": \"phone\", \"value\": \"%s\"}".formatted(number()), marie);
        member("fr");
        var body = "{\"territories\": [\"%s\"]}".formatted(place);
        var organizer = TestTokens.platformOrganizer("boss");
        var response = send("POST", "/api/audiences/preview", body, organizer);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var preview = json(response);
        assertThat(preview.path("people").asInt()).isEqualTo(2);
        assertThat(preview.path("byChannel").toString())
                .isEqualTo("{\"push\":0,\"sms\":1,\"email\":0,\"relay\":0,\"none\":1}");
        assertThat(preview.path("byLanguage").toString()).isEqualTo("{\"fr\":1,\"ht\":1}");
        assertThat(preview.path("warnings").toString()).contains("NO_CHANNEL");
        for (var other : List.of(marie, TestTokens.organizer(UUID.randomUUID(), "elsewhere"))) {
            assertThat(send("POST", "/api/audiences/preview", body, other).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};''",
                "{\"territory\": [\"HT\"]};/territory",
                "{\"roles\": [\"KING\"]};/roles/0",
                "{\"territories\": [\"ATLANTIS\"]};/territories/0",
                "{\"languages\": [\"ht\"], \"except\": {\"territories\": [\"ATLANTIS\"]}};/except/territories/0"
            })
    void a_wrong_audience_is_refused_with_its_fields(String body, String pointer) throws Exception {
        var response = send("POST", "/api/audiences/preview", body, TestTokens.platformOrganizer("boss"));
        assertThat(response.statusCode()).isIn(400, 422);
        assertThat(json(response).path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void only_the_provider_brings_texts() throws Exception {
        var query = "/api/sms/inbound?from=50936000001&to=8888&text=kote";
        assertThat(send("POST", query, null, marie).statusCode()).isEqualTo(403);
        assertThat(send("POST", query, null, TestTokens.platformOrganizer("boss"))
                        .statusCode())
                .isEqualTo(403);
        var provider = new Caller(UUID.randomUUID(), "sms", Set.of(Role.PROVIDER), false);
        assertThat(send("POST", query, null, provider).statusCode()).isEqualTo(200);
        assertThat(send("GET", query, null, provider).statusCode()).isEqualTo(200);
        var nobody = send("POST", "/api/sms/inbound?text=kote", null, provider);
        assertThat(nobody.statusCode()).isEqualTo(422);
    }

    @Test
    void conversations_are_for_organizers_and_the_hosts_coordinators() throws Exception {
        assertThat(json(send("GET", "/api/conversations", null, marie)).path("items"))
                .isEmpty();
        assertThat(send("GET", "/api/conversations/" + UUID.randomUUID() + "/messages", null, marie)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String relay(String handle) {
        return "{\"kind\": \"relay\", \"relayHandle\": \"%s\"}".formatted(handle);
    }

    private ChannelKind channel() {
        return recipients.reach(List.of(marie.subject())).getFirst().channel();
    }

    private Caller member(String language) {
        var id = UUID.randomUUID();
        var handle = "w" + NUMBERS.incrementAndGet() + place;
        people.learn(List.of(new Person(
                id,
                1,
                handle,
                language,
                "America/Port-au-Prince",
                List.of("HT", place),
                null,
                null,
                null,
                List.of(),
                List.of())));
        return TestTokens.member(id, handle);
    }

    private static String number() {
        return "+509" + NUMBERS.incrementAndGet();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, Caller caller)
            throws Exception {
        var request = request(path, caller);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return EventJson.mapper().readTree(response.body());
    }

    private HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.bearer(caller));
    }
}
