package org.konbit.gateway.signin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.GatewayApplication;
import org.konbit.gateway.keys.SigningKeys;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.FakeService;
import org.konbit.gateway.testing.MovedClock;
import org.konbit.gateway.testing.TestDatabase;
import org.konbit.http.testing.DocumentedAnswers;
import org.konbit.http.testing.TestMasterKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances over one database, a notifications-service that knows who has which phone, and a clock for all. */
final class TwoGateways {
    static final int MOST_BY_ADDRESS = 60;
    static final int MOST_OF_RANGE = 50;

    static final Duration A_WHILE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    final MovedClock clock = new MovedClock();
    final ConfigurableApplicationContext one;
    final ConfigurableApplicationContext other;
    private final String database = TestDatabase.uri();
    private final Map<String, List<Member>> members = new ConcurrentHashMap<>();
    private final Map<String, Relayed> throughRelays = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> vouchers = new ConcurrentHashMap<>();

    private static @Nullable TwoGateways shared;

    /** Started once for all tests, and closed with the machine. */
    static synchronized TwoGateways shared() {
        var started = shared;
        if (started == null) {
            started = new TwoGateways();
            shared = started;
        }
        return started;
    }

    private TwoGateways() {
        one = start();
        other = start();
    }

    private ConfigurableApplicationContext start() {
        var started = new SpringApplicationBuilder(GatewayApplication.class, DocumentedAnswers.class)
                .initializers(this::prepare)
                .run("--server.port=0");
        Awaitility.await().atMost(A_WHILE).until(started.getBean(SigningKeys.class)::areKnown);
        return started;
    }

    private void prepare(ConfigurableApplicationContext context) {
        List.<ApplicationContextInitializer<ConfigurableApplicationContext>>of(new TestMasterKey(), new Edge())
                .forEach(each -> each.initialize(context));
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + database,
                        "konbit.sign-in.limits.address.most=" + MOST_BY_ADDRESS,
                        "konbit.sign-in.limits.range.most=" + MOST_OF_RANGE)
                .applyTo(context);
        ((GenericApplicationContext) context)
                .registerBean("movedClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
    }

    /** Before each test: notifications-service works. */
    void usual() {
        Edge.usual();
        Edge.NOTIFICATIONS.answers((FakeService.Reading) this::answer);
        Edge.COLLECTIVES.answers(this::answerOfOffices);
        sent.clear();
    }

    int portOfOne() {
        return port(one);
    }

    int portOfOther() {
        return port(other);
    }

    private static int port(ConfigurableApplicationContext gateway) {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    MongoTemplate database() {
        return one.getBean(MongoTemplate.class);
    }

    /** A browser at an address of its own, with no cookies but those it is told to bring. */
    Browser browser() {
        return new Browser(newAddress());
    }

    /** What one machine calls with. */
    final class Browser {
        private final HttpClient client;

        Browser(String address) {
            client = clients.computeIfAbsent(address, TwoGateways::from);
        }

        HttpResponse<String> ask(int port, String contact, String... headers) {
            return post(port, "/api/sign-in/challenges", JSON.writeValueAsString(Map.of("contact", contact)), headers);
        }

        /** A challenge for somebody without a phone. */
        String challengedFor(int port, String contact, String handle) {
            var json = JSON.writeValueAsString(Map.of("contact", contact, "member", handle));
            var asked = post(port, "/api/sign-in/challenges", json);
            if (asked.statusCode() != 202) throw new AssertionError(asked.body());
            return JSON.readTree(asked.body()).get("id").asString();
        }

        /** A challenge whose code was sent, if somebody has the phone. */
        String challenged(int port, String contact) {
            var asked = ask(port, contact);
            if (asked.statusCode() != 202) throw new AssertionError(asked.body());
            return JSON.readTree(asked.body()).get("id").asString();
        }

        HttpResponse<String> answer(int port, String challenge, String code, String... headers) {
            return answer(port, challenge, Map.of("code", code), headers);
        }

        HttpResponse<String> answer(int port, String challenge, Map<String, String> answer, String... headers) {
            return post(
                    port, "/api/sign-in/challenges/" + challenge + "/answer", JSON.writeValueAsString(answer), headers);
        }

        HttpResponse<String> post(int port, String path, String json, String... headers) {
            return send(
                    port,
                    "POST",
                    path,
                    BodyPublishers.ofString(json),
                    with(headers, "Content-Type", "application/json"));
        }

        HttpResponse<String> get(int port, String path, String... headers) {
            return send(port, "GET", path, BodyPublishers.noBody(), headers);
        }

        /** What passes of a stream, as it comes. */
        InputStream follow(int port, String path, String... headers) {
            try {
                return client.send(Edge.to(port, path).headers(headers).build(), BodyHandlers.ofInputStream())
                        .body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpResponse<String> delete(int port, String path, String... headers) {
            return send(port, "DELETE", path, BodyPublishers.noBody(), headers);
        }

        private static String[] with(String[] headers, String name, String value) {
            return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
        }

        HttpResponse<String> send(
                int port, String method, String path, HttpRequest.BodyPublisher body, String... headers) {
            var request = Edge.to(port, path).method(method, body);
            if (headers.length > 0) request.headers(headers);
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static HttpClient from(String address) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName(address))
                    .build();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The code that was sent to a phone for the last challenge. */
    String codeTo(String phone) {
        return Awaitility.await()
                .atMost(A_WHILE)
                .until(() -> codesTo(phone), codes -> !codes.isEmpty())
                .getFirst();
    }

    /** A number that no other has, in a range of its own. */
    static String newPhone() {
        return "+5093%03d0000".formatted(NUMBERS.incrementAndGet());
    }

    /** A machine that nobody has called from, so that tests don't meet each other's limits. */
    static String newAddress() {
        return "127.0.1." + ADDRESSES.incrementAndGet();
    }

    Member memberWith(String phone) {
        var id = UUID.randomUUID();
        var member = new Member(id, "m" + id.toString().substring(0, 8));
        members.merge(phone, List.of(member), (some, more) -> List.of(some.getFirst(), more.getFirst()));
        return member;
    }

    /** Somebody without a phone, and their relay. */
    private record Relayed(Member member, String phone, UUID relay) {
        Map<String, Object> view() {
            return Map.of("person", member.person(), "handle", member.handle(), "relay", relay);
        }
    }

    Member memberThrough(Member relay, String phoneOfRelay) {
        var id = UUID.randomUUID();
        var member = new Member(id, "r" + id.toString().substring(0, 8));
        throughRelays.put(member.handle(), new Relayed(member, phoneOfRelay, relay.person()));
        return member;
    }

    void hasAnotherRelay(Member member) {
        throughRelays.put(member.handle(), new Relayed(member, newPhone(), UUID.randomUUID()));
    }

    void erase(String phone) {
        members.remove(phone);
    }

    /** Whether the code that was sent last is for somebody who relies on the phone's owner. */
    boolean isForAnother(String phone) {
        return sent.stream()
                .filter(one -> one.get("contact").asString().equals(phone))
                .reduce((first, last) -> last)
                .orElseThrow()
                .path("forAnother")
                .asBoolean(false);
    }

    /** Whom these may vouch for; of an organizer's office collectives-service tells. */
    void appoint(Member member, UUID... whoMayVouch) {
        vouchers.put(member.person(), Set.of(whoMayVouch));
    }

    void dismiss(Member member) {
        vouchers.remove(member.person());
    }

    private void answerOfOffices(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        if (parts.length < 5 || !parts[1].equals("internal") || !parts[4].equals("office")) {
            FakeService.ok(exchange);
            return;
        }
        var person = UUID.fromString(parts[3]);
        if (parts.length > 5) {
            var may = vouchers.getOrDefault(person, Set.of()).contains(UUID.fromString(parts[6]));
            answer(exchange, may ? 204 : 404, Map.of());
            return;
        }
        var found = members.values().stream()
                .flatMap(List::stream)
                .filter(member -> member.person().equals(person))
                .findFirst();
        if (found.isEmpty()) answer(exchange, 404, Map.of());
        else {
            var office = Map.of("handle", found.get().handle(), "organizer", vouchers.containsKey(person));
            answer(exchange, 200, office);
        }
    }

    /** What was sent to a phone, the last first. */
    List<String> codesTo(String phone) {
        return sent.stream()
                .filter(one -> one.get("contact").asString().equals(phone))
                .map(one -> one.get("code").asString())
                .toList()
                .reversed();
    }

    /** As if the provider were out of order, so many times. */
    void failToSend(String phone, int times) {
        failures.put(phone, new AtomicInteger(times));
    }

    int failuresLeft(String phone) {
        return Objects.requireNonNull(failures.get(phone)).get();
    }

    void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/internal/sign-in/holders")) {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "people",
                            members.getOrDefault(body(exchange).get("contact").asString(), List.of())));
        } else if (path.equals("/internal/sign-in/codes")) {
            var body = body(exchange);
            var left = failures.getOrDefault(body.get("contact").asString(), new AtomicInteger());
            if (left.getAndUpdate(some -> Math.max(0, some - 1)) > 0) {
                answer(exchange, 503, Map.of());
            } else {
                sent.add(body);
                answer(exchange, 204, Map.of());
            }
        } else if (path.equals("/internal/sign-in/relayed")) {
            var asked = body(exchange);
            var found = throughRelays.get(asked.get("handle").asString());
            if (found != null && found.phone().equals(asked.get("contact").asString())) {
                answer(exchange, 200, found.view());
            } else {
                answer(exchange, 404, Map.of());
            }
        } else {
            var id = path.substring(path.lastIndexOf('/') + 1);
            var found = members.values().stream()
                    .flatMap(List::stream)
                    .filter(member -> member.person().toString().equals(id))
                    .findFirst();
            var relayed = throughRelays.values().stream()
                    .filter(member -> member.member().person().toString().equals(id))
                    .findFirst();
            if (found.isPresent()) answer(exchange, 200, found.get());
            else if (relayed.isPresent()) answer(exchange, 200, relayed.get().view());
            else answer(exchange, 404, Map.of());
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            var json = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, status == 204 ? -1 : json.length);
            if (status != 204) exchange.getResponseBody().write(json);
        }
    }
}
