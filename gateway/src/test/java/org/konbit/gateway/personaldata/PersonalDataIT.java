package org.konbit.gateway.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.signin.Challenges;
import org.konbit.gateway.signin.Member;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.testing.FakeService;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@EdgeTest
class PersonalDataIT {
    @Autowired
    ExternalTokens tokens;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionCookies cookies;

    @Autowired
    Challenges challenges;

    @Autowired
    FollowErasures followErasures;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final UUID person = UUID.randomUUID();

    // Erasure

    @Test
    void erases_whoever_calls_and_ends_their_sessions_and_codes() {
        var phone = signedIn(person);
        var laptop = signedIn(person);
        var neighbour = signedIn(UUID.randomUUID());
        var shared = "challenge-" + person;
        var daughter = new Member(UUID.randomUUID(), "daughter");
        challenges.add(shared, new byte[] {1}, 5, clock.instant().plus(Duration.ofMinutes(10)));
        challenges.isFor(shared, List.of(new Member(person, "mother"), daughter), null);
        Edge.COLLECTIVES.answers(with(204));

        var answer = delete("Authorization", bearer(Role.MEMBER));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        var asked = Edge.COLLECTIVES.last();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("DELETE /internal/people/" + person);
        assertThat(rolesIn(asked)).containsExactly("GATEWAY");
        assertThat(sessions.use(phone.secret())).isEmpty();
        assertThat(sessions.use(laptop.secret())).isEmpty();
        assertThat(sessions.begin(person, "somebody", ClientKind.PHONE)).isEmpty();
        assertThat(sessions.of(person)).isEmpty();
        assertThat(sessions.use(neighbour.secret())).isPresent();
        assertThat(challenges.takeTry(shared, clock.instant()).orElseThrow().members())
                .containsExactly(daughter);
        assertThat(delete("Authorization", bearer(Role.MEMBER)).statusCode()).isEqualTo(202);
    }

    @Test
    void a_session_erases_with_its_proof_and_is_forgotten_by_the_browser() {
        var begun = signedIn(person);
        var both = cookies.of(begun);
        var brought = both.stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        Edge.COLLECTIVES.answers(with(204));

        var unproved = delete("Cookie", brought);
        assertThat(unproved.statusCode()).isEqualTo(403);
        assertThat(unproved.body()).contains("urn:konbit:problem:csrf");
        assertThat(Edge.COLLECTIVES.calls()).isZero();

        var proof = both.getLast().getValue();
        var answer = delete("Cookie", brought, SessionCookies.PROOF_HEADER, proof);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("=;").contains("Max-Age=0"));
        assertThat(delete("Cookie", brought, SessionCookies.PROOF_HEADER, proof).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobody_is_erased_who_never_was_or_does_not_say_who_they_are() {
        Edge.COLLECTIVES.answers(with(404));
        var unknown = delete("Authorization", bearer(Role.MEMBER));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("urn:konbit:problem:not-found");
        Edge.COLLECTIVES.last();

        assertThat(delete().statusCode()).isEqualTo(401);
        assertThat(delete("Authorization", bearer(Role.ORGANIZER)).statusCode()).isEqualTo(403);
        assertThat(Edge.COLLECTIVES.calls()).isZero();
    }

    @Test
    void while_collectives_is_away_nobody_is_signed_out_and_it_is_named() {
        var begun = signedIn(person);
        Edge.COLLECTIVES.answers(with(503));

        var answer = delete("Authorization", bearer(Role.MEMBER));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("urn:konbit:problem:service-unavailable", "collectives");
        assertThat(sessions.use(begun.secret())).isPresent();
    }

    @Test
    void whoever_was_erased_by_others_or_again_is_signed_out_for_good() {
        var brought = signedIn(person);
        var neighbour = signedIn(UUID.randomUUID());
        Edge.COLLECTIVES.answers(with(503));
        assertThat(followErasures.look()).isEmpty();
        assertThat(sessions.use(brought.secret())).isPresent();

        Edge.COLLECTIVES.last();
        Edge.COLLECTIVES.answers(json("[{\"person\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\"}]".formatted(person)));
        assertThat(followErasures.look()).containsExactly(person);

        var asked = Edge.COLLECTIVES.last();
        assertThat(asked.target()).startsWith("/internal/erasures?since=2");
        assertThat(rolesIn(asked)).containsExactly("GATEWAY");
        assertThat(sessions.use(brought.secret())).isEmpty();
        assertThat(sessions.begin(person, "somebody", ClientKind.PHONE)).isEmpty();
        assertThat(sessions.use(neighbour.secret())).isPresent();
    }

    // Export

    @Test
    void exports_what_every_service_holds_as_a_page_in_their_language_and_json() throws IOException {
        Edge.COLLECTIVES.answers(json("""
                {"person": [{"handle": "mari", "displayName": "Mari <b>Désir</b>", "language": "fr",
                  "memberships": [{"roles": ["MEMBER", "RELAY"]}]}], "plots": []}"""));
        Edge.CAMPAIGNS.answers(json("""
                {"pledges": [{"action": "a1", "answer": "ACCEPTED", "headcount": 3, "unheardOf": true}]}"""));
        Edge.NOTIFICATIONS.answers(json("""
                {"contactPoints": [{"kind": "phone", "value": "+50934000001", "verified": true}]}"""));
        signedIn(person);

        var answer = export(bearer(Role.MEMBER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        for (var service : List.of(Edge.COLLECTIVES, Edge.CAMPAIGNS, Edge.NOTIFICATIONS)) {
            var asked = service.last();
            assertThat(asked.target()).isEqualTo("/internal/people/" + person + "/data");
            assertThat(rolesIn(asked)).containsExactly("GATEWAY");
        }
        var files = filesIn(answer.body());
        assertThat(files.keySet())
                .containsExactly(
                        "index.html", "collectives.json", "campaigns.json", "notifications.json", "gateway.json");
        assertThat(JsonMapper.shared()
                        .readTree(files.get("campaigns.json"))
                        .at("/pledges/0/headcount")
                        .asInt())
                .isEqualTo(3);
        assertThat(JsonMapper.shared()
                        .readTree(files.get("gateway.json"))
                        .at("/sessions/0/client")
                        .asString())
                .isEqualTo("PHONE");
        assertThat(files.get("index.html"))
                .startsWith("<!doctype html>")
                .contains("<html lang=\"fr\">", "Vos réponses aux actions", "+50934000001", "<td>oui</td>", "Rien")
                .contains("MEMBER, RELAY", "Mari &lt;b&gt;D", "<code>unheardOf</code>")
                .doesNotContain("<b>", "src=", "href=");
    }

    @Test
    void whoever_speaks_another_language_reads_creole() throws IOException {
        for (var service : List.of(Edge.COLLECTIVES, Edge.CAMPAIGNS, Edge.NOTIFICATIONS)) {
            service.answers(json("{\"person\": [{\"language\": \"de\"}]}"));
        }
        assertThat(filesIn(export(bearer(Role.MEMBER)).body()).get("index.html"))
                .contains("<html lang=\"ht\">");
    }

    @Test
    void a_part_is_never_taken_for_the_whole() {
        var known = json("{\"person\": [{\"language\": \"ht\"}]}");
        for (var away : Map.of(
                        "collectives", Edge.COLLECTIVES,
                        "campaigns", Edge.CAMPAIGNS,
                        "notifications", Edge.NOTIFICATIONS)
                .entrySet()) {
            for (var service : List.of(Edge.COLLECTIVES, Edge.CAMPAIGNS, Edge.NOTIFICATIONS)) service.answers(known);
            away.getValue().answers(with(503));

            var answer = export(bearer(Role.MEMBER));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(new String(answer.body(), UTF_8))
                    .contains("urn:konbit:problem:service-unavailable", away.getKey());
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        }
        var tooLong = "{\"person\": [\"%s\"]}".formatted("x".repeat(5 * 1024 * 1024));
        Edge.COLLECTIVES.answers(json(tooLong));
        assertThat(export(bearer(Role.MEMBER)).statusCode()).isEqualTo(503);
    }

    @Test
    void nothing_is_handed_to_who_never_was_or_does_not_say_who_they_are() {
        Edge.COLLECTIVES.answers(json("{\"person\": []}"));
        assertThat(export(bearer(Role.MEMBER)).statusCode()).isEqualTo(404);
        assertThat(export(bearer(Role.OPERATOR)).statusCode()).isEqualTo(403);
        assertThat(Edge.send(Edge.to(port, "/api/me/export")).statusCode()).isEqualTo(401);
    }

    @Test
    void two_are_put_together_at_once_and_the_next_comes_again() throws Exception {
        var begun = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        Edge.COLLECTIVES.answers(exchange -> {
            begun.countDown();
            awaits(goOn);
            answer(exchange, 404);
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> export(bearerOf(UUID.randomUUID())));
            var second = threads.submit(() -> export(bearerOf(UUID.randomUUID())));
            begun.await();
            var third = export(bearer(Role.MEMBER));
            goOn.countDown();
            first.get();
            second.get();
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("2");
        }
    }

    @Test
    void nobody_gets_two_at_once_and_what_is_sent_makes_room() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Edge.COLLECTIVES.answers(exchange -> {
            begun.countDown();
            awaits(goOn);
            json("{\"person\": [{\"language\": \"ht\"}]}").handle(exchange);
        });
        for (var service : List.of(Edge.CAMPAIGNS, Edge.NOTIFICATIONS)) service.answers(json("{}"));
        try (var threads = Executors.newFixedThreadPool(1)) {
            var first = threads.submit(() -> export(bearer(Role.MEMBER)));
            begun.await();
            assertThat(export(bearer(Role.MEMBER)).statusCode()).isEqualTo(429);
            goOn.countDown();
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(export(bearer(Role.MEMBER)).statusCode()).isEqualTo(200));
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> export(String authorization) {
        var request = Edge.to(port, "/api/me/export").header("Authorization", authorization);
        try {
            return Edge.client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> filesIn(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                files.put(entry.getName(), new String(read.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static HttpHandler json(String body) {
        return exchange -> {
            try (exchange) {
                var bytes = body.getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    private Sessions.Begun signedIn(UUID somebody) {
        return sessions.begin(somebody, "somebody", ClientKind.PHONE).orElseThrow();
    }

    private String bearer(Role role) {
        return "Bearer "
                + tokens.issue(new Caller(person, "somebody", Set.of(role), false))
                        .token();
    }

    private String bearerOf(UUID somebody) {
        return "Bearer "
                + tokens.issue(new Caller(somebody, "somebody", Set.of(Role.MEMBER), false))
                        .token();
    }

    private HttpResponse<String> delete(String... headers) {
        var request = Edge.to(port, "/api/me").DELETE();
        if (headers.length > 0) request.headers(headers);
        return Edge.send(request);
    }

    private static HttpHandler with(int status) {
        return exchange -> answer(exchange, status);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static List<String> rolesIn(FakeService.Received received) {
        var token = Objects.requireNonNull(received.header("Authorization")).substring("Bearer ".length());
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                .get("roles")
                .valueStream()
                .map(role -> role.asString())
                .toList();
    }
}
