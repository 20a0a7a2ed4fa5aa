package org.konbit.gateway.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.testing.FakeService;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class RoutingIT {
    private static final Caller CALLER =
            new Caller(UUID.randomUUID(), "ti-jan", Set.of(Role.MEMBER, Role.ORGANIZER), true);

    @Autowired
    ExternalTokens tokens;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/api/territories, collectives",
        "/api/people/x/appointments, collectives",
        "/api/collectives/x/work-days, collectives",
        "/api/work-days/x/report, collectives",
        "/api/plots/x, collectives",
        "/api/learning-sessions/x, collectives",
        "/api/activities/x/shares, collectives",
        "/api/loans/x/returns, collectives",
        "/api/exchanges, collectives",
        "/api/techniques, collectives",
        "/api/alternatives/x/lineage, collectives",
        "/api/erasures, collectives",
        "/api/campaigns/x/impact, campaigns",
        "/api/actions/x/announce, campaigns",
        "/api/indicators/x/observations, campaigns",
        "/api/obstacles, campaigns",
        "/api/public/actions/x.ics, campaigns",
        "/api/me/contact-points, notifications",
        "/api/me/preferences, notifications",
        "/api/me/inbox, notifications",
        "/api/audiences/preview, notifications",
        "/api/dispatches/x, notifications",
        "/api/messages, notifications",
        "/api/conversations/x/messages, notifications",
        "/api/contact-points/import, notifications"
    })
    void a_path_belongs_to_one_service(String path, String service) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(Edge.send(authorized(path)).statusCode()).isEqualTo(200);
            assertThat(serviceOf(service).last().target()).isEqualTo(path);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/secrets",
                "/api/me/secrets",
                "/api/peoples",
                "/actuator/env",
                "/actuator/beans",
                "/collectives/actuator/health",
                "/internal",
                "/v3/api-docs",
                "/error",
                "/unruly"
            })
    void all_else_does_not_exist(String path) {
        var answer = Edge.send(authorized(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:konbit:problem:not-found");
    }

    @Test
    void what_has_no_rule_does_not_exist_without_a_token_either() {
        assertThat(Edge.send(Edge.to(port, "/unruly")).statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_token_nothing_passes() {
        var answer = Edge.send(Edge.to(port, "/api/people"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"konbit\"");
        assertThat(answer.body()).contains("urn:konbit:problem:unauthenticated");
        assertThat(Edge.COLLECTIVES.calls()).isZero();
    }

    @Test
    void a_service_gets_an_internal_token_instead_of_the_callers() throws Exception {
        Edge.send(authorized("/api/people"));
        var token = internalToken(Edge.COLLECTIVES.last());
        var claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getType()).hasToString("konbit-internal+jwt");
        assertThat(claims.getIssuer()).isEqualTo("konbit-gateway");
        assertThat(claims.getAudience()).containsExactly("konbit-services");
        assertThat(claims.getSubject()).isEqualTo(CALLER.subject().toString());
        assertThat(claims.getStringClaim("handle")).isEqualTo("ti-jan");
        assertThat(claims.getStringListClaim("roles")).containsExactly("MEMBER", "ORGANIZER");
        assertThat(claims.getBooleanClaim("platform_wide")).isTrue();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(2));

        Edge.send(authorized("/api/people"));
        assertThat(internalToken(Edge.COLLECTIVES.last()).serialize()).isEqualTo(token.serialize());
    }

    @Test
    void what_is_public_gets_the_token_of_nobody() throws Exception {
        assertThat(Edge.send(Edge.to(port, "/api/public/actions?territory=HT")).statusCode())
                .isEqualTo(200);
        var claims = internalToken(Edge.CAMPAIGNS.last()).getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo(Caller.anonymous().subject().toString());
        assertThat(claims.getStringListClaim("roles")).isEmpty();
    }

    @Test
    void headers_that_are_the_gateways_own_do_not_come_from_callers() {
        Edge.send(authorized("/api/people")
                .header("Cookie", "session=1")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Konbit-Anything", "1")
                .header("Konbit-Caller", "root")
                .header("TE", "trailers")
                .header("Accept-Language", "ht")
                .header("If-None-Match", "\"6\"")
                .header("Idempotency-Key", "k")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        var headers = Edge.COLLECTIVES.last().headers();

        assertThat(headers.keySet())
                .doesNotContain(
                        "cookie",
                        "forwarded",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-real-ip",
                        "x-konbit-anything",
                        "konbit-caller",
                        "te")
                .contains("accept-language", "if-none-match", "idempotency-key", "traceparent");
    }

    @Test
    void answers_pass_as_they_are_but_for_cookies() {
        var answer = Edge.send(authorized("/api/people"));

        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void not_modified_is_the_services_to_say() {
        Edge.COLLECTIVES.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("ETag", "\"7\"");
                exchange.sendResponseHeaders(304, -1);
            }
        });
        assertThat(Edge.send(authorized("/api/people").header("If-None-Match", "\"7\""))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_place_on_an_instance_becomes_one_on_the_gateway() {
        Edge.COLLECTIVES.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Location", Edge.COLLECTIVES.address() + "/api/people/1");
                exchange.sendResponseHeaders(201, -1);
            }
        });
        var answer = Edge.send(authorized("/api/people").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.headers().firstValue("Location")).hasValue("/api/people/1");
    }

    @Test
    void queries_pass_as_they_are() {
        var target = "/api/people?q=a%20b+c%2B%26&q=%C3%A9&empty=&bare";
        Edge.send(authorized(target));

        assertThat(Edge.COLLECTIVES.last().target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void bodies_pass_with_any_method(String method) {
        Edge.send(authorized("/api/people/1").method(method, BodyPublishers.ofString("{\"a\":1}")));
        var received = Edge.COLLECTIVES.last();

        assertThat(received.method()).isEqualTo(method);
        assertThat(received.body()).asString().isEqualTo("{\"a\":1}");
    }

    @Test
    void the_body_of_a_form_arrives_whole() {
        var form = "from=%2B50937000000&text=WI+3&to=";
        var sent = Edge.to(port, "/api/sms/inbound?secret=the%20webhook%27s%20secret&id=7&x")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        assertThat(Edge.send(sent).statusCode()).isEqualTo(200);
        var received = Edge.NOTIFICATIONS.last();

        assertThat(received.body()).asString().isEqualTo(form);
        assertThat(received.target()).isEqualTo("/api/sms/inbound?id=7&x");
    }

    @Test
    void webhooks_know_their_secret_in_three_ways() throws Exception {
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("kannel:" + Edge.WEBHOOK_SECRET).getBytes(StandardCharsets.UTF_8));
        for (var sent : List.of(
                Edge.to(port, "/api/sms/reports").header("X-Konbit-Secret", Edge.WEBHOOK_SECRET),
                Edge.to(port, "/api/sms/reports").header("Authorization", basic),
                Edge.to(port, "/api/sms/reports?secret=the+webhook%27s+secret"))) {
            assertThat(Edge.send(sent.POST(BodyPublishers.ofString("id=1"))).statusCode())
                    .isEqualTo(200);
            var received = Edge.NOTIFICATIONS.last();
            assertThat(internalToken(received).getJWTClaimsSet().getStringListClaim("roles"))
                    .containsExactly("PROVIDER");
            assertThat(received.target()).isEqualTo("/api/sms/reports");
            assertThat(received.headers()).doesNotContainKey("x-konbit-secret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sms/inbound",
                "/api/sms/inbound?secret=",
                "/api/sms/reports?secret=wrong",
                "/api/sms/reports?Secret=the+webhook%27s+secret"
            })
    void webhooks_without_their_secret_are_closed(String target) {
        assertThat(Edge.send(Edge.to(port, target).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Edge.NOTIFICATIONS.calls()).isZero();
    }

    @Test
    void the_webhooks_secret_opens_nothing_else() {
        assertThat(Edge.send(Edge.to(port, "/api/people").header("X-Konbit-Secret", Edge.WEBHOOK_SECRET))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Edge.send(authorized("/api/sms/inbound").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void addresses_that_only_an_attack_would_use_are_refused() {
        for (var target : List.of("/api//people", "/api/people/%2e%2e/x", "/api/people;x=1", "/api/people%2Fx")) {
            var answer = Edge.send(authorized(target));
            assertThat(answer.statusCode()).as(target).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    @Test
    void where_a_body_ends_is_told_in_one_way() throws IOException {
        var head = "POST /api/people HTTP/1.1\r\nHost: konbit.test\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + tokens.issue(CALLER).token() + "\r\n";
        var smuggled = "GET /api/people/smuggled HTTP/1.1\r\nHost: konbit.test\r\n\r\n";

        var chunked = "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        assertThat(answerTo(head + chunked + smuggled))
                .startsWith("HTTP/1.1 200")
                .containsOnlyOnce("HTTP/1.1");
        assertThat(Edge.COLLECTIVES.calls()).isEqualTo(1);
        assertThat(Edge.COLLECTIVES.last().body()).asString().isEqualTo("{}");

        for (var twice : List.of(
                "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}",
                "Transfer-Encoding: chunked, identity\r\n\r\n{}")) {
            assertThat(answerTo(head + twice + smuggled))
                    .matches("(?s)HTTP/1.1 (400|501) .*")
                    .containsOnlyOnce("HTTP/1.1");
        }
        assertThat(Edge.COLLECTIVES.calls()).isZero();
    }

    @Test
    void nothing_is_echoed() throws IOException {
        var answer = answerTo(
                "TRACE /api/people HTTP/1.1\r\nHost: konbit.test\r\nConnection: close\r\nX-Mine: echo\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("X-Mine");
    }

    /** All that comes until the gateway closes the connection. */
    private String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private SignedJWT internalToken(FakeService.Received received) throws Exception {
        var header = Objects.requireNonNull(received.header("Authorization"));
        var token = SignedJWT.parse(header.substring("Bearer ".length()));
        var published = JWKSet.parse(Edge.send(Edge.to(port, "/internal/jwks")).body());
        var key = published.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        return token;
    }

    private HttpRequest.Builder authorized(String target) {
        return Edge.to(port, target)
                .header("Authorization", "Bearer " + tokens.issue(CALLER).token());
    }

    private static FakeService serviceOf(String name) {
        return switch (name) {
            case "collectives" -> Edge.COLLECTIVES;
            case "campaigns" -> Edge.CAMPAIGNS;
            default -> Edge.NOTIFICATIONS;
        };
    }
}
