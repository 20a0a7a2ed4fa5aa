package org.konbit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.konbit.local.Platform.Role;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;

class TokensTests {
    private static final String MARIE = "0199f0c4-5cb8-7000-8000-000000000001";

    private final HttpServer gateway;

    TokensTests() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        gateway.createContext("/local/tokens", exchange -> {
            try (exchange) {
                var allowed = "secret".equals(exchange.getRequestHeaders().getFirst("X-Konbit-Local-Secret"));
                var wanted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var body = Json.MAPPER.writeValueAsBytes(java.util.Map.of("token", wanted));
                exchange.sendResponseHeaders(allowed ? 200 : 401, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        gateway.createContext("/api/people", exchange -> {
            try (exchange) {
                var second = String.valueOf(exchange.getRequestURI().getQuery()).contains("cursor=more");
                var body = (second
                                ? "{\"items\":[{\"id\":\"%s\",\"handle\":\"marie\"}],\"nextCursor\":null}"
                                : "{\"items\":[{\"id\":\"%s\",\"handle\":\"marie2\"}],\"nextCursor\":\"more\"}")
                        .formatted(MARIE)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    private Tokens tokens(String secret) {
        return new Tokens(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()), secret);
    }

    @Test
    void is_the_members_own_found_on_whatever_page() {
        assertThat(tokens("secret").token("marie", Role.MEMBER))
                .contains(MARIE, "[\"MEMBER\"]", "\"platformWide\":false");
    }

    @Test
    void is_for_no_member_that_does_not_exist() {
        assertThatThrownBy(() -> tokens("secret").token("nobody", Role.MEMBER))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void lets_an_organizer_begin_an_empty_platform_always_as_the_same_person() {
        var token = tokens("secret").token("nobody", Role.ORGANIZER);
        assertThat(token).contains(Tokens.subjectOf("nobody").toString(), "[\"ORGANIZER\"]", "\"platformWide\":true");
        assertThat(tokens("secret").token("nobody", Role.ORGANIZER)).isEqualTo(token);
    }

    @Test
    void makes_a_proper_uuid_of_a_handle() {
        UUID subject = Tokens.subjectOf("marie");
        assertThat(subject.version()).isEqualTo(8);
        assertThat(subject.variant()).isEqualTo(2);
        assertThat(Tokens.subjectOf("jean")).isNotEqualTo(subject);
    }

    @Test
    void says_when_the_gateway_is_another_platforms() {
        assertThatThrownBy(() -> tokens("wrong").token("marie", Role.OPERATOR))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("401");
    }
}
