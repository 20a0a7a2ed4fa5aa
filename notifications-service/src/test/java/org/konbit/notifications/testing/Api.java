package org.konbit.notifications.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway does. */
public final class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    public Api(ApplicationContext context) {
        address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** The text at a JSON pointer; empty when there is none. */
        public String text(String pointer) {
            return json().at(pointer).asString("");
        }

        public long number(String pointer) {
            return json().at(pointer).asLong(-1);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(Caller caller, String path) {
        return call(caller, "GET", path, null, Map.of());
    }

    public Answer post(Caller caller, String path, @Nullable String json) {
        return post(caller, path, json, Map.of());
    }

    public Answer post(Caller caller, String path, @Nullable String json, Map<String, String> headers) {
        return call(caller, "POST", path, json, headers);
    }

    private Answer call(Caller caller, String method, String path, @Nullable String json, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", TestTokens.bearer(caller))
                .header("Accept-Language", "ht");
        headers.forEach(request::header);
        if (json != null) request.header("Content-Type", "application/json");
        request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
