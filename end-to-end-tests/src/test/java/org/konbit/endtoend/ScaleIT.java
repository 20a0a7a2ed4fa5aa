package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Each service with a second instance that joins under load and is killed: who asks what may be done twice does not notice. */
@Order(4)
@ExtendWith(KonbitPlatform.Shared.class)
class ScaleIT {

    private static final List<String> SERVICES = List.of("collectives", "campaigns", "notifications");
    private static final String HOME = "DO.10";

    @Test
    void no_call_fails_and_no_write_is_lost_though_one_of_two_is_killed(KonbitPlatform platform) {
        new Reachable(platform, "escala.alguien", HOME, "+180900097003");
        var organizer = platform.organizer("altagracia");
        var member = platform.member("escala.alguien");
        var action = organizer.get("/api/actions/" + DraftedAction.in(HOME, "Escala", organizer));
        var campaign = "/api/campaigns/" + action.at("/campaign");

        var loads = List.of(
                new Load() {
                    @Override
                    void round(int n) {
                        call(
                                organizer,
                                "POST",
                                "/api/collectives",
                                Map.of("type", "ASSEMBLY", "name", "Escala", "code", code(n), "territory", HOME));
                        call(organizer, "GET", "/api/collectives?territory=" + HOME, Map.of());
                    }
                },
                new Load() {
                    @Override
                    void round(int n) {
                        var isPaused = n % 2 == 0;
                        call(organizer, "POST", campaign + (isPaused ? "/pause" : "/resume"), Map.of());
                        var now = call(organizer, "GET", campaign, Map.of());
                        assertThat(now.path("state").asString()).isEqualTo(isPaused ? "PAUSED" : "LAUNCHED");
                    }
                },
                new Load() {
                    @Override
                    void round(int n) {
                        var hours = Map.of("from", "20:%02d:00".formatted(n % 60), "to", "06:30:00");
                        call(member, "PUT", "/api/me/preferences", Map.of("quietHours", hours));
                        var now = call(member, "GET", "/api/me/preferences", Map.of());
                        assertThat(now.at("/quietHours/from").asString()).isEqualTo(hours.get("from"));
                    }
                });
        loads.forEach(Load::begin);
        try {
            for (var service : SERVICES) platform.konbit("scale", service, "2");
            loads.forEach(Load::awaitMoreRounds);
            // Not by the launcher, which would tell the gateway.
            for (var service : SERVICES) platform.part(service, 2).kill();
            loads.forEach(Load::awaitMoreRounds);
            for (var service : SERVICES) platform.konbit("scale", service, "1");
            loads.forEach(Load::awaitMoreRounds);
        } finally {
            loads.forEach(Load::end);
        }

        assertThat(loads).allSatisfy(load -> assertThat(load.failures).isEmpty());
        assertThat(organizer.all("/api/collectives?limit=200&territory=" + HOME))
                .extracting(collective -> collective.path("code").asString(""))
                .filteredOn(code -> code.startsWith("ESCALA"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, loads.getFirst().rounds.get())
                                .mapToObj(ScaleIT::code)
                                .toList());
    }

    private static String code(int n) {
        return "ESCALA-%04d".formatted(n);
    }

    /** A write and a reading, again and again, with a pause between. */
    private abstract static class Load {
        private static final Duration PAUSE = Duration.ofMillis(100);
        private static final int MORE = 10;

        /** Longer than a claim on a key outlives the instance that held it. */
        private static final Duration PATIENCE = Duration.ofMinutes(3);

        final AtomicInteger rounds = new AtomicInteger();
        final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        abstract void round(int n);

        void begin() {
            thread.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void round() {
            try {
                round(rounds.get());
            } catch (AssertionError | RuntimeException failed) {
                failures.add(failed.toString());
            }
            rounds.incrementAndGet();
        }

        void awaitMoreRounds() {
            var before = rounds.get();
            await().atMost(PATIENCE.plusMinutes(1)).until(() -> rounds.get() >= before + MORE);
        }

        void end() {
            thread.close();
        }

        /** What may be done twice; whoever is told that it is being done asks again. */
        JsonNode call(Http caller, String method, String path, Map<String, ?> body) {
            var request = HttpRequest.newBuilder(caller.base().resolve(path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + caller.token())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(
                            method,
                            method.equals("GET")
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(Http.JSON.writeValueAsString(body)))
                    .build();
            var answer = send(request);
            while (answer.statusCode() == 409
                    && answer.headers().firstValue("Retry-After").isPresent()) answer = send(request);
            assertThat(answer.statusCode())
                    .as("%s %s: %s", method, path, answer.body())
                    .isLessThan(500);
            return Http.JSON.readTree(answer.body());
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(request.method() + " " + request.uri(), e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
