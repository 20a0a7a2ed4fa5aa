package org.konbit.notifications.sending.kannel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.sending.Breaker;
import org.konbit.notifications.sending.CountedAnswers;
import org.konbit.notifications.sending.Handed;
import org.konbit.notifications.sending.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Sends each text by a request of its own, a bounded number at once. */
public final class KannelProvider implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KannelProvider.class);
    /** Of Kannel's report types: delivered, not delivered, rejected by the network. */
    private static final String FINAL_REPORTS = "19";

    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final Account account;
    private final Breaker breaker;
    private final Pace pace;
    private final CountedAnswers counted;
    private final Semaphore atOnce;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    /**
     * What is known of the provider.
     *
     * @param reports where reports are to be sent; empty for none. {@code %d} and the id are put behind it
     */
    public record Account(URI address, String user, String password, String from, String reports, Duration timeout) {
        /** From {@code kannel+http://user:password@host:port/cgi-bin/sendsms}. */
        public static Account of(URI url, String from, String reports, Duration timeout) {
            var text = url.toString();
            if (!text.startsWith("kannel+http://") && !text.startsWith("kannel+https://"))
                throw new IllegalArgumentException("SMS_URL begins with kannel+http://");
            var plain = URI.create(text.substring("kannel+".length()));
            var userInfo = plain.getRawUserInfo() == null ? "" : plain.getRawUserInfo();
            var colon = userInfo.indexOf(':');
            var address = URI.create(plain.getScheme() + "://" + plain.getHost()
                    + (plain.getPort() < 0 ? "" : ":" + plain.getPort()) + plain.getRawPath());
            return new Account(
                    address,
                    decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                    decoded(colon < 0 ? "" : userInfo.substring(colon + 1)),
                    from,
                    reports,
                    timeout);
        }

        private static String decoded(String part) {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Account[" + address + "]";
        }
    }

    public KannelProvider(Account account, int connections, Breaker breaker, Pace pace, CountedAnswers counted) {
        this.account = account;
        this.breaker = breaker;
        this.pace = pace;
        this.counted = counted;
        this.atOnce = new Semaphore(connections);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(threads)
                .build();
    }

    /** One answer for each text, in order. */
    public List<Handed> hand(List<TextMessage> texts) {
        var said = MDC.getCopyOfContextMap();
        var answers = texts.stream()
                .map(text -> threads.submit(() -> {
                    // Each thread is for one text, and logs as the one that waits for it.
                    if (said != null) MDC.setContextMap(said);
                    return handOne(text);
                }))
                .toList();
        return counted.of(answers.stream().map(KannelProvider::result).toList());
    }

    private static Handed result(Future<Handed> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Handed.Unreachable("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Handed handOne(TextMessage text) throws InterruptedException {
        atOnce.acquire();
        try {
            if (breaker.isOpen()) return new Handed.Unreachable("SMS provider");
            pace.await();
            return judged(client.send(request(text), BodyHandlers.ofString()));
        } catch (IOException e) {
            log.info("The SMS provider can't be reached: {}", e.toString());
            if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
                breaker.unreachable();
                return new Handed.Unreachable("SMS provider");
            }
            breaker.failed();
            return new Handed.Later("no-answer", null);
        } finally {
            atOnce.release();
        }
    }

    private Handed judged(HttpResponse<String> response) {
        var status = response.statusCode();
        if (status >= 200 && status < 300) {
            breaker.worked();
            return new Handed.Accepted();
        }
        var code = Integer.toString(status);
        if (status == 401 || status == 403 || status == 404 && response.body().isBlank()) {
            // Our own account or address is wrong: that is nothing against the message.
            breaker.failed();
            return new Handed.Later(code, null);
        }
        if (status == 429 || status >= 500 || status < 400) {
            breaker.failed();
            var after = retryAfter(response);
            if (after != null) breaker.restFor(after);
            return new Handed.Later(code, after);
        }
        breaker.worked();
        return new Handed.Refused(code);
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.strip().matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value.strip())))
                .map(after -> after.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : after)
                .orElse(null);
    }

    private HttpRequest request(TextMessage text) {
        var form = new StringBuilder();
        add(form, "username", account.user());
        add(form, "password", account.password());
        if (!account.from().isEmpty()) add(form, "from", account.from());
        add(form, "to", text.phone());
        add(form, "text", text.text());
        add(form, "charset", "UTF-8");
        add(form, "coding", Alphabet.isGsm7(text.text()) ? "0" : "2");
        if (!account.reports().isEmpty()) {
            add(form, "dlr-mask", FINAL_REPORTS);
            add(form, "dlr-url", account.reports() + "type=%d&id=" + text.id());
        }
        var request = HttpRequest.newBuilder(URI.create(account.address() + "?" + form))
                .timeout(account.timeout());
        if (text.traceparent() != null) request.header("traceparent", text.traceparent());
        return request.GET().build();
    }

    private static void add(StringBuilder form, String name, String value) {
        if (!form.isEmpty()) form.append('&');
        form.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
        threads.close();
    }
}
