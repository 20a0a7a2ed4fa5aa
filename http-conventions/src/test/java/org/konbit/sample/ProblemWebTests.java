package org.konbit.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.http.ETags;
import org.konbit.http.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class ProblemWebTests {
    @LocalServerPort
    int port;

    private Http http() {
        return new Http(port);
    }

    @Test
    void takes_what_is_right() {
        var answer = http().post("/api/trees", """
                        {"kind":"MANGO","names":{"ht":"Pye mango","fr":"Manguier"},"spot":{"code":"HT-1","latitude":19.1},
                         "branches":[{"name":"yon","leaves":3}],"plantedAt":"2026-05-01T09:00:00-04:00","price":"33.34"}
                        """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"plantedAt\":\"2026-05-01T09:00:00-04:00\"")
                .doesNotContain("null");
    }

    @Test
    void names_every_wrong_field_of_any_kind_at_once() {
        var answer = http().post("/api/trees", """
                        {"kind":"PALM","names":{"ht":"","fr":"Arbre"},"unknown":1,"spot":{"code":"a b","latitude":"north"},
                         "branches":[{"name":"ok","leaves":99999999999},{"name":"","other":[1]}],"parent":"x",
                         "plantedAt":"yesterday","height":-1,"alive":"yes"}
                        """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:konbit:problem:malformed-request");
        assertThat(answer.json().path("title").asString()).isEqualTo("Bad Request");
        assertThat(answer.errors())
                .contains("/kind must be one of MANGO, MORINGA\n")
                .contains("/unknown is not a known field\n")
                .contains("/spot/latitude must be a number\n")
                .contains("/branches/0/leaves ")
                .contains("/branches/1/other is not a known field\n")
                .contains("/parent must be a UUID\n")
                .contains("/plantedAt must be a time of RFC 3339")
                .contains("/alive must be true or false\n")
                .contains("/names/ht must not be blank")
                .contains("/spot/code must be 1 to 64")
                .contains("/branches/1/name must be 1 to 200")
                .contains("/height must be greater than 0\n")
                .hasLineCount(12);
    }

    @Test
    void answers_422_for_values_alone() {
        var answer = http().post(
                        "/api/trees", "{\"names\":{\"creole haitien\":\"x\"},\"branches\":[{\"name\":\"a\\u202Eb\"}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .contains("/kind must not be null\n")
                .contains("/names/creole haitien is not a language code")
                .contains("/branches/0/name must be 1 to 200")
                .hasLineCount(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{\"kind\":\"MANGO\",\"kind\":\"MORINGA\"}",
                "{\"kind\":NaN}",
                "{\"price\":1e999999999}",
                "{\"spot\":{\"latitude\":1e400}}",
                "{\"height\":1.5}",
                "{\"height\":\"3\"}",
                "{\"kind\":1}",
                "{\"names\":{\"ht\":\"a\\u0000b\"}}",
                "{\"names\":{\"ht\":\"a\\ud800b\"}}",
                "{\"names\":{\"ht\":5}}",
                "{\"branches\":{}}",
                "{\"branches\":[null,3]}",
                "{} {}",
                "{\"kind\":\"MANGO\"",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void refuses_what_is_not_of_the_right_shape(String body) {
        var answer = http().post("/api/trees", body);
        assertThat(answer.status()).as(body + answer.body()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.konbit")
                .doesNotContain("jackson");
    }

    @Test
    void survives_a_body_of_the_deepest_kind() {
        assertThat(http().post("/api/trees", "[".repeat(500_000)).status()).isEqualTo(400);
    }

    @Test
    void refuses_a_large_body_whether_its_length_is_told_or_not() {
        var large = "{\"kind\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        assertThat(http().post("/api/trees", large).status()).isEqualTo(413);
        var chunked = http().send(
                        "/api/trees",
                        request -> request.header("Authorization", TestTokens.bearer(Http.ANYBODY))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()))));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.json().path("type").asString()).isEqualTo("urn:konbit:problem:too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/failing/conflict, 409, urn:konbit:problem:not-now",
        "/api/failing/invalid, 422, urn:konbit:problem:invalid-request",
        "/api/failing/stale, 409, urn:konbit:problem:changed-meanwhile",
        "/api/failing/bug, 500, urn:konbit:problem:internal-error",
        "/api/nothing, 404, urn:konbit:problem:not-found",
        "/api/trees/not-a-uuid, 404, urn:konbit:problem:not-found",
        "/api/trees?kind=PALM, 400, urn:konbit:problem:malformed-request",
        "/api/trees?step=many, 400, urn:konbit:problem:malformed-request",
        "/api/trees?step=11, 400, urn:konbit:problem:malformed-request",
        "/api/trees?limit=201, 400, urn:konbit:problem:malformed-request",
        "/api/trees?limit=x, 400, urn:konbit:problem:malformed-request",
        "/api/trees?cursor=x, 400, urn:konbit:problem:malformed-request",
        "/api/trees?cursor=AAAAAAAA, 400, urn:konbit:problem:malformed-request",
        "/api/ruleless, 403, urn:konbit:problem:forbidden",
        "/api//trees, 400, urn:konbit:problem:malformed-request",
        "/api/trees?kind=%00, 400, urn:konbit:problem:malformed-request",
        "/api/trees?=1, 400, urn:konbit:problem:malformed-request",
        "/api/trees/%00, 400, urn:konbit:problem:malformed-request"
    })
    void answers_with_a_problem(String path, int status, String type) {
        var answer = http().get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo(type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void says_which_methods_and_media_types_are_for_a_path() {
        var method = http().send(
                        "/api/trees",
                        request -> request.DELETE().header("Authorization", TestTokens.bearer(Http.ANYBODY)));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("allow")).contains("POST");
        var text = http().send(
                        "/api/trees",
                        request -> request.header("Authorization", TestTokens.bearer(Http.ANYBODY))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("x")));
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.header("content-type")).isEqualTo("application/problem+json");
        var accept = http().send(
                        "/api/trees",
                        request -> request.header("Authorization", TestTokens.bearer(Http.ANYBODY))
                                .header("Accept", "text/csv"));
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void answers_a_broken_request_line_with_a_problem_too() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /api/<trees> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("urn:konbit:problem:malformed-request")
                    .contains("\"title\":\"Bad Request\"")
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none';")
                    .doesNotContain("<html");
        }
    }

    /** Its bytes are no text, which is seen only when the handler's argument is read. */
    @Test
    void refuses_a_header_that_nobody_sends_in_earnest() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = "PATCH /api/trees/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
                    .formatted(UUID.randomUUID());
            socket.getOutputStream()
                    .write((head + "Authorization: %s\r\nIf-Match: \u00c3\u0097\u00c3\u00b8\r\n\r\n")
                            .formatted(TestTokens.bearer(Http.ANYBODY))
                            .getBytes(ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400")
                    .contains("urn:konbit:problem:malformed-request");
        }
    }

    @Test
    void pages_through_a_list_to_its_end() {
        var first = http().get("/api/trees?limit=100").json();
        assertThat(first.path("items")).hasSize(100);
        var second = http().get("/api/trees?limit=100&cursor="
                        + first.path("nextCursor").asString())
                .json();
        assertThat(second.path("items")).hasSize(21);
        assertThat(second.path("items").get(0).asInt()).isEqualTo(100);
        assertThat(second.has("nextCursor")).isTrue();
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void tells_versions_and_minds_them() {
        var path = "/api/trees/01890000-0000-7000-8000-000000000000";
        assertThat(http().get(path).header("etag")).isEqualTo("\"7\"");
        assertThat(http().get(path).body()).isEqualTo("{\"at\":\"2026-05-01T09:00:00Z\",\"there\":\"yes\"}");
        assertThat(conditional(path, "GET", "If-None-Match", "\"7\"")).isEqualTo(304);
        assertThat(conditional(path, "PATCH", "If-Match", "\"7\"")).isEqualTo(200);
        assertThat(conditional(path, "PATCH", "If-Match", ETags.of(7, "beside")))
                .isEqualTo(200);
        assertThat(conditional(path, "PATCH", "If-Match", ETags.of(6, "beside")))
                .isEqualTo(412);
        assertThat(conditional(path, "PATCH", "If-Match", "*")).isEqualTo(200);
        assertThat(conditional(path, "PATCH", "If-Match", "\"6\"")).isEqualTo(412);
        assertThat(conditional(path, "PATCH", "If-Match", "seven")).isEqualTo(412);
        assertThat(conditional(path, "PATCH", "X-Nothing", "x")).isEqualTo(200);
    }

    private int conditional(String path, String method, String header, String value) {
        return http().send(
                        path,
                        request -> request.method(method, BodyPublishers.noBody())
                                .header(header, value)
                                .header("Authorization", TestTokens.bearer(Http.ANYBODY)))
                .status();
    }
}
