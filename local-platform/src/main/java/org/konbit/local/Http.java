package org.konbit.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;
import tools.jackson.databind.JsonNode;

/** Short calls to the gateway; the JDK's old client, as it starts three times faster than the new one. */
final class Http {
    private static final int TIMEOUT_MS = 30_000;

    private Http() {}

    record Answer(int status, String body, @Nullable String location) {
        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }
    }

    interface Body {
        void to(HttpURLConnection connection) throws IOException;
    }

    static Answer get(URI address, Map<String, String> headers) {
        return call("GET", address, headers, connection -> {});
    }

    static Answer post(URI address, Map<String, String> headers, Object json) {
        return call("POST", address, headers, connection -> {
            var bytes = Json.MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (var out = connection.getOutputStream()) {
                out.write(bytes);
            }
        });
    }

    static Answer call(String method, URI address, Map<String, String> headers, Body body) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            connection.setRequestMethod(method);
            headers.forEach(connection::setRequestProperty);
            try {
                body.to(connection);
                var status = connection.getResponseCode();
                var stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
                var text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(status, text, connection.getHeaderField("Location"));
            } finally {
                connection.disconnect();
            }
        } catch (IOException noAnswer) {
            throw new Trouble(
                    "No answer from %s: %s".formatted(address.resolve("/"), noAnswer.getMessage()),
                    "./konbit status shows what runs; ./konbit up starts it");
        }
    }
}
