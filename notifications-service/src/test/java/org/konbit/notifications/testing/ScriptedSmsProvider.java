package org.konbit.notifications.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An SMS provider that speaks sendsms, answers as a test wants, and keeps what it took. */
public final class ScriptedSmsProvider implements Closeable {
    private final HttpServer server;
    private final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile Script script = (to, nth) -> 202;

    /** The status that is answered to the nth request for a phone. */
    public interface Script {
        int answer(String to, int nth);
    }

    public ScriptedSmsProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/cgi-bin/sendsms", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "kannel+http://konbit:s%40fe@127.0.0.1:" + server.getAddress().getPort() + "/cgi-bin/sendsms";
    }

    public void script(Script newScript) {
        script = newScript;
    }

    /** Requests that were answered by 2xx. */
    public List<Map<String, String>> texts() {
        return List.copyOf(taken);
    }

    public List<Map<String, String>> textsTo(String phone) {
        return taken.stream().filter(text -> phone.equals(text.get("to"))).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new HashMap<String, String>();
            for (var pair : exchange.getRequestURI().getRawQuery().split("&")) {
                var parts = pair.split("=", 2);
                text.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            var trace = exchange.getRequestHeaders().getFirst("traceparent");
            if (trace != null) text.put("traceparent", trace);
            asked.add(text);
            var to = text.getOrDefault("to", "");
            var nth = (int)
                    asked.stream().filter(other -> to.equals(other.get("to"))).count();
            var status = script.answer(to, nth);
            if (status == 0) return;
            if (status < 300) taken.add(text);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
