package org.konbit.local.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the sender what became of a text, the way Kannel does: by calling the address it gave. */
final class DeliveryReports {
    private static final int DELIVERED = 1;
    private static final int GIVEN_TO_NETWORK = 8;
    private static final int TRIES = 20;
    private static final Pattern ESCAPE = Pattern.compile("%([dpPtTFAi])(?![0-9A-Fa-f])");

    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    // A fan-out asks for thousands of reports within a second; the gateway gets them a few at a time.
    private final Semaphore atOnce = new Semaphore(16);

    DeliveryReports(Clock clock) {
        this.clock = clock;
    }

    void report(@Nullable String mask, @Nullable String url, String to, String from, long number) {
        if (url == null || url.isBlank() || mask == null || !mask.matches("\\d{1,2}")) return;
        int wanted = Integer.parseInt(mask);
        threads.execute(() -> {
            if ((wanted & GIVEN_TO_NETWORK) != 0) call(url, GIVEN_TO_NETWORK, to, from, number);
            if ((wanted & DELIVERED) != 0) call(url, DELIVERED, to, from, number);
        });
    }

    private void call(String url, int value, String to, String from, long number) {
        var values = Map.of(
                "d", Integer.toString(value),
                "p", to.replace("+", "%2B"),
                "P", from.replace("+", "%2B"),
                "t", clock.instant().toString().substring(0, 16).replace('T', '+'),
                "T", Long.toString(clock.instant().getEpochSecond()),
                "F", Long.toString(number),
                "A", value == DELIVERED ? "DELIVRD" : "ACK",
                "i", "stand-in");
        var address = ESCAPE.matcher(url).replaceAll(found -> values.getOrDefault(found.group(1), ""));
        try {
            atOnce.acquire();
            try {
                var request = HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(30))
                        .build();
                var last = new AtomicInteger();
                Patience.until(
                        () -> {
                            last.set(client.send(request, BodyHandlers.discarding())
                                    .statusCode());
                            return last.get() < 500;
                        },
                        TRIES);
                if (last.get() / 100 != 2) System.err.println("A delivery report was not taken: HTTP " + last.get());
            } finally {
                atOnce.release();
            }
        } catch (IllegalArgumentException | IOException wrong) {
            System.err.println(
                    "A delivery report cannot be called: " + wrong.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
