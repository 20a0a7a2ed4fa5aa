package org.konbit.local.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Mail server, SMS provider and phones in one process; nothing that arrives is ever written to disk. */
public final class StandIns implements AutoCloseable {
    private static final double SHARE_FOR_MAILS = 0.62;
    private static final double SHARE_FOR_TEXTS = 0.18;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SmtpServer smtp;

    /** Settings; a port of 0 takes a free one. */
    public record Options(
            int port, int smtpPort, String smsUser, String smsPassword, URI gateway, String webhookSecret) {
        static Options of(Map<String, String> environment) {
            return new Options(
                    Integer.parseInt(needed(environment, "KONBIT_STAND_IN_PORT")),
                    Integer.parseInt(needed(environment, "KONBIT_STAND_IN_SMTP_PORT")),
                    needed(environment, "KONBIT_STAND_IN_SMS_USER"),
                    needed(environment, "KONBIT_STAND_IN_SMS_PASSWORD"),
                    URI.create(needed(environment, "KONBIT_GATEWAY_URL")),
                    needed(environment, "KONBIT_SMS_WEBHOOK_SECRET"));
        }

        private static String needed(Map<String, String> environment, String name) {
            var value = environment.get(name);
            if (value == null || value.isBlank()) throw new IllegalArgumentException(name + " is not set");
            return value;
        }
    }

    public StandIns(Options options, Clock clock, long memory) throws IOException {
        this(options, InetAddress.getLoopbackAddress(), clock, memory);
    }

    /** Elsewhere than on the loopback only in a container, whose network is its own. */
    StandIns(Options options, InetAddress address, Clock clock, long memory) throws IOException {
        // Without it each answer on a held connection waits for the delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var texts = new Arrivals<Message.Text>(clock, (long) (memory * SHARE_FOR_TEXTS));
        var mails = new Arrivals<Message.Mail>(clock, (long) (memory * SHARE_FOR_MAILS));
        var faults = new FaultSwitch();
        var phones = new Phones(options.gateway(), options.webhookSecret());
        this.smtp = new SmtpServer(new InetSocketAddress(address, options.smtpPort()), mails, faults::now);
        this.http = HttpServer.create(new InetSocketAddress(address, options.port()), 1000);
        http.setExecutor(threads);
        http.createContext(
                "/cgi-bin/sendsms",
                closing(new Kannel(
                        options.smsUser(), options.smsPassword(), texts, faults::now, new DeliveryReports(clock))));
        http.createContext("/", closing(new ReadSide(texts, mails, faults, phones)));
    }

    public void start() {
        smtp.start();
        http.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    public int smtpPort() {
        return smtp.port();
    }

    private static HttpHandler closing(HttpHandler handler) {
        return (HttpExchange exchange) -> {
            try (exchange) {
                handler.handle(exchange);
            } catch (RuntimeException bug) {
                // Without its message, which may quote what was sent.
                System.err.println(bug.getClass().getName() + " at " + Arrays.toString(bug.getStackTrace()));
                throw bug;
            }
        };
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        smtp.close();
        threads.close();
    }

    public static void main(String[] arguments) throws IOException {
        var standIns = new StandIns(
                Options.of(System.getenv()),
                InetAddress.getByName(System.getenv().getOrDefault("KONBIT_BIND_ADDRESS", "127.0.0.1")),
                Clock.systemUTC(),
                Runtime.getRuntime().maxMemory());
        standIns.start();
        System.out.printf(
                "Stand-ins on http://127.0.0.1:%d and smtp://127.0.0.1:%d%n", standIns.port(), standIns.smtpPort());
    }
}
