package org.konbit.gateway.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer says to browsers, which pages may call, and how often one may send. */
@EdgeTest
class EdgeIT {
    private static final String CONTENT_RULES = "Content-Security-Policy";

    @Autowired
    ExternalTokens tokens;

    @LocalServerPort
    int port;

    @BeforeEach
    void the_way_is_known() {
        Edge.usual();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(Edge.send(as(member(), "/api/people")).statusCode())
                                .isEqualTo(200));
    }

    @Test
    void data_may_run_nothing_and_stand_in_no_frame() {
        for (var path : List.of(
                "/api/people", "/api/nothing-here", "/v3/api-docs/gateway", "/api//people", "/api/people%2f1")) {
            var answer = Edge.send(as(member(), path));
            assertThat(header(answer, CONTENT_RULES)).startsWith("default-src 'none'; frame-ancestors 'none'");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void nothing_of_the_api_stays_in_a_browser_but_what_says_that_it_may() {
        for (var path : List.of("/api/people", "/api/nothing-here", "/api//people")) {
            assertThat(Edge.send(as(member(), path)).headers().allValues("Cache-Control"))
                    .containsExactly("no-store");
        }
        Edge.CAMPAIGNS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Cache-Control", "max-age=60, public");
                exchange.sendResponseHeaders(200, -1);
            }
        });
        assertThat(Edge.send(Edge.to(port, "/api/public/actions")).headers().allValues("Cache-Control"))
                .containsExactly("max-age=60, public");
    }

    @Test
    void a_path_has_one_spelling() {
        for (var path : List.of("/%61pi/people", "/api/%70eople", "/api/me/inbox/strea%6D", "/api/work%2ddays/1")) {
            var answer = Edge.send(as(member(), path));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("malformed-request");
            assertThat(header(answer, CONTENT_RULES)).startsWith("default-src 'none'");
        }
        assertThat(Edge.send(as(member(), "/api/people/mari%C3%A9")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_of_descriptions_runs_what_is_here_and_nothing_that_stands_in_it() {
        var page = Edge.send(Edge.to(port, "/swagger-ui/index.html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, CONTENT_RULES)).contains("script-src 'self';").doesNotContain("unsafe-eval");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*\\ssrc=)[^>]*>\\s*\\S");
    }

    @Test
    void a_service_says_itself_what_its_page_may_do() {
        Edge.CAMPAIGNS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add(CONTENT_RULES, "default-src 'none'; style-src 'sha256-x'");
                exchange.sendResponseHeaders(200, -1);
            }
        });
        var answer = Edge.send(as(member(), "/api/campaigns"));
        assertThat(answer.headers().allValues(CONTENT_RULES))
                .containsExactly("default-src 'none'; style-src 'sha256-x'");
    }

    @Test
    void browsers_are_told_to_come_by_tls_when_that_is_the_public_address() {
        assertThat(header(Edge.send(as(member(), "/api/people")), "Strict-Transport-Security"))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void only_pages_of_listed_origins_may_call() {
        var listed = Edge.send(as(member(), "/api/people").header("Origin", Edge.LISTED_ORIGIN));
        assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo(Edge.LISTED_ORIGIN);
        assertThat(listed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        var asked = Edge.send(preflight(Edge.LISTED_ORIGIN));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Access-Control-Allow-Methods")).contains("PATCH");

        var other = Edge.send(as(member(), "/api/people").header("Origin", "https://elsewhere.test"));
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(Edge.send(preflight("https://elsewhere.test")).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void who_sends_too_often_has_to_wait_and_nobody_else_has() {
        var hasty = member();
        for (var sent = 1; sent <= Edge.MOST_SENT; sent++) {
            var answer = Edge.send(as(hasty, "/api/actions/1/announce").POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit")).startsWith("\"sending\";r=%d;t=".formatted(Edge.MOST_SENT - sent));
            assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"sending\";q=5;w=600");
        }
        var refused = Edge.send(as(hasty, "/api/messages").POST(BodyPublishers.ofString("{}")));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-calls");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 120);
        assertThat(Edge.NOTIFICATIONS.calls()).isZero();

        assertThat(header(Edge.send(as(hasty, "/api/people")), "RateLimit")).startsWith("\"caller\";r=");
        assertThat(Edge.send(as(member(), "/api/messages").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_head_that_drips_is_cut_off_before_anybody_is_asked() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(50);
            send(socket, "GET /api/public/actions HTTP/1.1\r\nHost: konbit\r\nX-Slow: ");
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isCutOff(socket));
        }
        assertThat(Edge.CAMPAIGNS.calls()).isZero();
    }

    @Test
    void bodies_in_parts_are_refused_before_they_come() throws IOException {
        for (var type : new String[] {"multipart/form-data; boundary=x", "Multipart/Mixed", "multipart/"}) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(60_000);
                send(
                        socket,
                        "POST /api/campaigns HTTP/1.1\r\nHost: konbit\r\nContent-Length: 1000\r\nContent-Type: " + type
                                + "\r\n\r\n");
                assertThat(answerTo(socket)).startsWith("HTTP/1.1 415");
            }
        }
        assertThat(Edge.CAMPAIGNS.calls()).isZero();
    }

    @Test
    void a_line_or_a_head_that_is_too_long_is_refused() throws IOException {
        for (var head : new String[] {
            "GET /docs?" + "q".repeat(17_000) + " HTTP/1.1\r\nHost: konbit\r\n\r\n",
            "GET /docs HTTP/1.1\r\nHost: konbit\r\nX-Long: " + "q".repeat(17_000) + "\r\n\r\n",
            "GET /docs HTTP/1.1\r\nHost: konbit\r\n" + "X-Many: 1\r\n".repeat(101) + "\r\n"
        }) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(60_000);
                send(socket, head);
                assertThat(answerTo(socket)).startsWith("HTTP/1.1 400");
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answerTo(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    /** Sends one more byte if it is not. */
    private static boolean isCutOff(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            try {
                socket.getOutputStream().write('a');
                return false;
            } catch (IOException cutOff) {
                return true;
            }
        } catch (IOException cutOff) {
            return true;
        }
    }

    private HttpRequest.Builder preflight(String origin) {
        return Edge.to(port, "/api/people")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "Authorization");
    }

    private HttpRequest.Builder as(Caller caller, String path) {
        return Edge.to(port, path)
                .header("Authorization", "Bearer " + tokens.issue(caller).token());
    }

    private static Caller member() {
        return new Caller(UUID.randomUUID(), "ti-jan", Set.of(Role.MEMBER), false);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
