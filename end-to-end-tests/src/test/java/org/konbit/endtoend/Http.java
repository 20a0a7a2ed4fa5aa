package org.konbit.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One caller's HTTP. */
record Http(URI base, @Nullable String token) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    record Answer(String request, int status, HttpHeaders headers, String text) {

        Answer is(int expected) {
            if (status != expected) {
                throw new AssertionError("%s: expected %d but got %d %s".formatted(request, expected, status, text));
            }
            return this;
        }

        JsonNode json() {
            return JSON.readTree(text);
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }

        String id() {
            return at("/id");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return send("GET", path, "", List.of());
    }

    /** Under a key of its own, so that the gateway may give it to another instance. */
    Answer post(String path, Object body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (!all.contains("Idempotency-Key"))
            all.addAll(List.of("Idempotency-Key", UUID.randomUUID().toString()));
        return send("POST", path, json(body), all);
    }

    Answer put(String path, Object body, String... headers) {
        return send("PUT", path, json(body), List.of(headers));
    }

    Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, json(body), List.of(headers));
    }

    /** Sends the text as it is; {@code headers} are names and values in turn. */
    Answer send(String method, String path, String body, List<String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (!headers.contains("Content-Type") && !method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a stream of events begins; a refusal is read to its end. */
    Answer begin(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                var text = response.statusCode() == 200 ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer("GET " + path, response.statusCode(), response.headers(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every item of a list; {@code path} has a query already. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        while (true) {
            var page = get(path + cursor).is(200).json();
            page.path("items").forEach(items::add);
            if (!page.path("nextCursor").isString()) return items;
            cursor = "&cursor=" + encoded(page.path("nextCursor").asString());
        }
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }
}
