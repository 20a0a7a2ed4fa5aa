package org.konbit.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the sample service as any caller. */
record Http(int port) {
    static final Caller ANYBODY = new Caller(UUID.randomUUID(), "jak", Set.of(Role.MEMBER, Role.ORGANIZER), false);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    record Answer(int status, String body, Map<String, java.util.List<String>> headers) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name, java.util.List.of("")).getFirst();
        }

        /** Pointer and detail of each error, as one text. */
        String errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString() + " "
                            + error.path("detail").asString())
                    .sorted()
                    .reduce("", (all, one) -> all + one + "\n");
        }
    }

    Answer get(String path) {
        return send(path, request -> request.header("Authorization", TestTokens.bearer(ANYBODY)));
    }

    Answer post(String path, String body) {
        return post(path, body, request -> request);
    }

    Answer post(String path, String body, UnaryOperator<HttpRequest.Builder> with) {
        return send(
                path,
                request -> with.apply(request.header("Authorization", TestTokens.bearer(ANYBODY))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))));
    }

    Answer send(String path, UnaryOperator<HttpRequest.Builder> with) {
        var request = with.apply(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
