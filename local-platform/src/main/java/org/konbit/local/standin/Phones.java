package org.konbit.local.standin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Phones that answer: their texts go to the gateway's webhook as a provider would send them. */
final class Phones {
    private static final int TRIES = 40;

    /** What became of a text: the gateway's status and what it said, or -1 when it was away all the time. */
    record Outcome(int status, String said) {
        boolean isTaken() {
            return status / 100 == 2;
        }
    }

    private final URI inbound;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Phones(URI gateway, String secret) {
        this.inbound = URI.create(gateway + "/api/sms/inbound");
        this.secret = secret;
    }

    /** Under one id however often it is tried: what arrived twice is one text. */
    Outcome send(String from, String to, String text) throws InterruptedException {
        var form = form(Map.of(
                "from", from, "to", to, "text", text, "id", UUID.randomUUID().toString()));
        var request = HttpRequest.newBuilder(inbound)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("X-Konbit-Secret", secret)
                .POST(BodyPublishers.ofString(form))
                .build();
        var last = new AtomicReference<>(new Outcome(-1, "no answer"));
        try {
            Patience.until(
                    () -> {
                        var answer = client.send(request, BodyHandlers.ofString());
                        last.set(new Outcome(answer.statusCode(), answer.body()));
                        return answer.statusCode() < 500 && answer.statusCode() != 429;
                    },
                    TRIES);
        } catch (IOException away) {
            return new Outcome(-1, String.valueOf(away.getMessage()));
        }
        return Objects.requireNonNull(last.get());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
