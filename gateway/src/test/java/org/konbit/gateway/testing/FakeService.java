package org.konbit.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Stands for a service: notes what reaches it, and answers as told. */
public final class FakeService implements AutoCloseable {
    /** What reached it. */
    public record Received(String method, String target, Map<String, List<String>> headers, byte[] body) {
        public @Nullable String header(String name) {
            var values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : values.getFirst();
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile HttpHandler answer = FakeService::ok;
    private volatile boolean ready = true;

    private FakeService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.createContext("/actuator/health/readiness", this::sayWhetherReady);
        server.start();
    }

    public static FakeService anywhere() {
        return new FakeService(0);
    }

    public static FakeService at(URI address) {
        return new FakeService(address.getPort());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void answers(HttpHandler handler) {
        answer = handler;
    }

    /** What it says when it is asked whether it is ready; such questions are not noted. */
    public void isReady(boolean wanted) {
        ready = wanted;
    }

    /** The last call, and none before it is kept. */
    public Received last() {
        var all = new java.util.ArrayList<Received>();
        received.drainTo(all);
        return all.getLast();
    }

    public int calls() {
        return received.size();
    }

    public void reset() {
        received.clear();
        answer = FakeService::ok;
        ready = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void sayWhetherReady(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(ready ? 200 : 503, -1);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var handler = answer;
        if (handler instanceof Reading reading) {
            reading.handle(exchange);
            return;
        }
        var body = exchange.getRequestBody().readAllBytes();
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        handler.handle(exchange);
    }

    /** A handler that reads the body itself. */
    public interface Reading extends HttpHandler {}

    /** As a service that has nothing to say. */
    public static void ok(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.getResponseHeaders().add("Set-Cookie", "from=service");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
        }
    }
}
