package org.konbit.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMS gateway that remembers who got which text how often, and fails as it is told; and people with phones. */
final class SoakTexts implements AutoCloseable {
    static final String TERRITORY = "HT-SE";

    /** Shares of the requests, 0 to 1, that each of these befalls; what is left without answer is taken half the time. */
    record Faults(double tooMany, double broken, double silent) {
        static final Faults NONE = new Faults(0, 0, 0);
    }

    private final HttpServer server;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Map<String, Map<String, Integer>>> byDispatch = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile Faults faults = Faults.NONE;

    SoakTexts(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("texts-", 0).factory()));
        server.createContext("/", this::take);
        server.start();
    }

    /** What {@code SMS_URL} says. */
    String url() {
        return "kannel+http://konbit:konbit@127.0.0.1:%d/cgi-bin/sendsms"
                .formatted(server.getAddress().getPort());
    }

    void fail(Faults wanted) {
        faults = wanted;
    }

    /** Texts that were taken and whose sender never heard so: each may come once more. */
    int unanswered() {
        return unanswered.get();
    }

    SoakFaults.Told of(String dispatch) {
        var taken = byDispatch.getOrDefault(dispatch, Map.of());
        var texts = taken.values().stream()
                .mapToLong(ids -> ids.values().stream().mapToInt(times -> times).sum())
                .sum();
        var differing = taken.values().stream().filter(ids -> ids.size() > 1).count();
        return new SoakFaults.Told(taken.size(), texts - taken.size(), differing);
    }

    /** So many people with a phone each, and nothing else to be reached by. */
    static void gather(Konbit konbit, int people) throws IOException, InterruptedException {
        var phones = Files.createTempFile("konbit-soak", ".csv");
        try (var points = Files.newBufferedWriter(phones)) {
            points.write("handle,kind,value\r\n");
            for (int i = 0; i < people; i++) {
                points.write("phone-%07d,phone,%s\r\n".formatted(i, phone(i)));
            }
        }
        konbit.importCsv("/api/people/import", Crowd.people(people, "phone-", TERRITORY));
        konbit.importCsv("/api/contact-points/import", phones);
        Files.delete(phones);
    }

    static String phone(int i) {
        return "+509%08d".formatted(34_000_000 + i);
    }

    /** The id of the dispatch. */
    static String announce(Konbit konbit) throws IOException, InterruptedException {
        return konbit.post("/api/messages", """
                        {"title": {"ht": "Reyinyon"}, "body": {"ht": "Samdi, bonè"}, "audience": {"territories": ["%s"]}}""".formatted(TERRITORY)).get("id").stringValue();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var now = faults;
            var dice = ThreadLocalRandom.current().nextDouble();
            if (dice < now.tooMany) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                say(exchange, 429);
            } else if (dice < now.tooMany + now.broken) {
                say(exchange, 500);
            } else if (dice < now.tooMany + now.broken + now.silent / 2) {
                awaitEnd();
            } else {
                note(exchange.getRequestURI());
                if (dice < now.tooMany + now.broken + now.silent) {
                    unanswered.incrementAndGet();
                    awaitEnd();
                } else {
                    say(exchange, 202);
                }
            }
        }
    }

    private void awaitEnd() throws IOException {
        try {
            over.await();
        } catch (InterruptedException stopping) {
            throw new IOException(stopping);
        }
    }

    private static void say(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    /** The id stands in the address at which a report would be made. */
    private void note(URI request) {
        var form = new HashMap<String, String>();
        for (var pair : request.getRawQuery().split("&", -1)) {
            var equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        var reports = form.getOrDefault("dlr-url", "");
        var id = reports.substring(reports.lastIndexOf("id=") + 3);
        byDispatch
                .computeIfAbsent(id.substring(0, id.indexOf('.')), dispatch -> new ConcurrentHashMap<>())
                .computeIfAbsent(form.getOrDefault("to", ""), phone -> new ConcurrentHashMap<>())
                .merge(id, 1, Integer::sum);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
