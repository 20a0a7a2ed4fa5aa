package org.konbit.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The services behind the gateway under test, and a client in front of it. */
public final class Edge implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String LOCAL_SECRET = "the local secret";
    public static final String WEBHOOK_SECRET = "the webhook's secret";
    public static final String LISTED_ORIGIN = "https://map.konbit.test";
    public static final int MOST_SENT = 5;
    public static final int CALLS_TO_AN_INSTANCE = 60;
    public static final FakeService COLLECTIVES = FakeService.anywhere();
    public static final FakeService CAMPAIGNS = FakeService.anywhere();
    public static final FakeService NOTIFICATIONS = FakeService.anywhere();
    public static final FakeIssuer ISSUER = FakeIssuer.anywhere();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Path INSTANCES = file();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        usual();
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + TestDatabase.uri(),
                        "konbit.public-url=https://konbit.test",
                        "konbit.local-token-secret=" + LOCAL_SECRET,
                        "konbit.sms.webhook-secret=" + WEBHOOK_SECRET,
                        "konbit.oidc.issuer=" + ISSUER.name(),
                        "konbit.gateway.instances-file=" + INSTANCES,
                        "konbit.gateway.instances-file-every=20ms",
                        "konbit.gateway.patience=3s",
                        "konbit.gateway.response-timeout=6s",
                        "konbit.gateway.held-bodies=2MB",
                        "konbit.gateway.calls-to-an-instance=" + CALLS_TO_AN_INSTANCE,
                        "konbit.gateway.streams-per-caller=2",
                        "konbit.pace.head=3s",
                        "konbit.origins=" + LISTED_ORIGIN,
                        // Services answer what tests ask, and nothing else asks them.
                        "konbit.erasures.look-every=0s",
                        // All tests call from here, as fast as they can.
                        "konbit.call-limits.address.most=1000000",
                        "konbit.call-limits.caller.most=1000000",
                        "konbit.call-limits.costly[0].name=sending",
                        "konbit.call-limits.costly[0].paths=/api/messages,/api/actions/*/announce",
                        "konbit.call-limits.costly[0].rate.most=" + MOST_SENT,
                        "konbit.call-limits.costly[0].rate.within=10m")
                .applyTo(context);
    }

    /** One instance of each service. */
    public static void usual() {
        instances(Map.of(
                "collectives", List.of(COLLECTIVES.address()),
                "campaigns", List.of(CAMPAIGNS.address()),
                "notifications", List.of(NOTIFICATIONS.address())));
        for (var service : List.of(COLLECTIVES, CAMPAIGNS, NOTIFICATIONS)) {
            service.reset();
        }
    }

    public static void instances(Map<String, List<URI>> addresses) {
        var json = addresses.entrySet().stream()
                .map(service -> "\"%s\":[%s]"
                        .formatted(
                                service.getKey(),
                                service.getValue().stream()
                                        .map("\"%s\""::formatted)
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(",", "{", "}"));
        try {
            var next = Files.createTempFile(INSTANCES.getParent(), "next", ".json");
            Files.writeString(next, json);
            Files.move(next, INSTANCES, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpRequest.Builder to(int port, String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, target)))
                .timeout(Duration.ofSeconds(20));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpClient client() {
        return CLIENT;
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("konbit-instances").resolve("instances.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
