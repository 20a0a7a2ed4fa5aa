package org.konbit.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Konbit's HTTP side as one person sees it, through the gateway. */
final class Api {

    private final HttpClient http;
    private final URI base;
    private final Supplier<String> token;

    Api(HttpClient http, URI base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return send(request(path).GET(), "GET " + path);
    }

    Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** A POST whose repetition has no further effect: the same key and body get the same answer. */
    Answer post(String path, Object body, String idempotencyKey) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(json(body));
        return send(request, "POST " + path);
    }

    Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)), "PUT " + path);
    }

    Answer upload(String path, Path csv) {
        try {
            var request = request(path)
                    .header("Content-Type", "text/csv; charset=utf-8")
                    .POST(BodyPublishers.ofFile(csv));
            return send(request, "POST " + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a list, page by page; {@code path} already has a query. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        @Nullable String cursor = null;
        do {
            var page = get(path + (cursor == null ? "" : "&cursor=" + encoded(cursor)))
                    .is(200)
                    .json();
            for (var item : page.path("items")) items.add(item);
            var next = page.path("nextCursor");
            cursor = next.isString() ? next.asString() : null;
        } while (cursor != null);
        return items;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get());
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(DemoData.JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request, String name) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(name, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", e);
        }
    }
}
