package org.konbit.gateway.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.testing.FakeService;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class PassingIT {
    private static final Caller CALLER = new Caller(UUID.randomUUID(), "ti-jan", Set.of(Role.MEMBER), false);
    private static final int MIB = 1024 * 1024;

    @Autowired
    ExternalTokens tokens;

    @LocalServerPort
    int port;

    @BeforeEach
    void the_way_is_known() {
        Awaitility.await().untilAsserted(() -> {
            Edge.send(authorized("/api/people/ready"));
            assertThat(Edge.COLLECTIVES.calls()).isPositive();
        });
        Edge.COLLECTIVES.reset();
    }

    @Test
    void instances_take_turns_as_the_file_says_at_once() {
        try (var first = FakeService.anywhere();
                var second = FakeService.anywhere()) {
            Edge.instances(Map.of("collectives", List.of(first.address(), second.address())));
            Awaitility.await().untilAsserted(() -> {
                Edge.send(authorized("/api/people"));
                assertThat(second.calls()).isPositive();
            });
            first.reset();
            second.reset();
            for (var i = 0; i < 10; i++) {
                Edge.send(authorized("/api/people"));
            }
            assertThat(second.calls()).isEqualTo(5);
            assertThat(first.calls()).isEqualTo(5);
        }
    }

    @Test
    void a_refused_connection_is_no_reason_to_fail_even_for_a_write() {
        Edge.instances(Map.of("collectives", List.of(gone(), Edge.COLLECTIVES.address(), gone())));
        var statuses = new HashSet<Integer>();
        for (var i = 0; i < 12; i++) {
            statuses.add(Edge.send(authorized("/api/people").POST(BodyPublishers.ofString("{\"n\":" + i + "}")))
                    .statusCode());
        }
        assertThat(statuses).containsExactly(200);
        assertThat(Edge.COLLECTIVES.calls()).isEqualTo(12);
        assertThat(Edge.COLLECTIVES.last().body()).asString().isEqualTo("{\"n\":11}");
    }

    @Test
    void a_service_that_is_down_is_named_and_takes_no_other_along() {
        Edge.instances(Map.of("collectives", List.of(gone()), "campaigns", List.of(Edge.CAMPAIGNS.address())));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(Edge.send(authorized("/api/people")).statusCode())
                                .isEqualTo(503));
        var answer = Edge.send(authorized("/api/people").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"collectives is");
        assertThat(Edge.send(authorized("/api/campaigns")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_write_without_a_key_that_was_sent_is_never_sent_again() {
        var tries = new AtomicInteger();
        breaksOff(tries);
        var answer = Edge.send(authorized("/api/people").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("collectives");
        assertThat(tries).hasValue(1);
        var withoutBody = Edge.send(authorized("/api/people/1").POST(BodyPublishers.noBody()));
        assertThat(withoutBody.statusCode()).isEqualTo(502);
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_read_is_tried_once_more() {
        var tries = new AtomicInteger();
        breaksOff(tries);

        assertThat(Edge.send(authorized("/api/people")).statusCode()).isEqualTo(503);
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_service_that_does_not_answer_is_not_waited_for_for_ever() {
        var done = new CountDownLatch(1);
        Edge.COLLECTIVES.answers(exchange -> {
            try (exchange) {
                done.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        });
        var answer = Edge.send(authorized("/api/people"));
        done.countDown();

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("collectives");
    }

    @Test
    void half_an_answer_is_not_taken_for_a_whole_one() {
        Edge.COLLECTIVES.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[64 * 1024]);
            exchange.getResponseBody().flush();
            throw new IOException("The service dies here");
        });
        assertThatThrownBy(() -> Edge.send(authorized("/api/people"))).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void an_import_streams_through() throws Exception {
        var arrived = new AtomicLong();
        Edge.COLLECTIVES.answers((FakeService.Reading) exchange -> {
            try (exchange) {
                var buffer = new byte[64 * 1024];
                for (var in = exchange.getRequestBody(); ; ) {
                    var read = in.read(buffer);
                    if (read < 0) break;
                    arrived.addAndGet(read);
                }
                exchange.sendResponseHeaders(202, -1);
            }
        });
        try (var out = new PipedOutputStream();
                var in = new PipedInputStream(out, MIB)) {
            var answer = Edge.client()
                    .sendAsync(
                            authorized("/api/people/import")
                                    .POST(BodyPublishers.ofInputStream(() -> in))
                                    .build(),
                            BodyHandlers.ofString());
            for (var mebibyte = 1; mebibyte <= 40; mebibyte++) {
                out.write(new byte[MIB]);
                if (mebibyte == 4) {
                    Awaitility.await().untilAsserted(() -> assertThat(arrived).hasValueGreaterThan(2L * MIB));
                    assertThat(answer).isNotDone();
                }
            }
            out.close();
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        }
        assertThat(arrived).hasValue(40L * MIB);
    }

    @Test
    void a_body_that_finds_no_room_to_be_held_streams_through() throws Exception {
        var arriving = new AtomicInteger();
        Edge.COLLECTIVES.answers((FakeService.Reading) exchange -> {
            try (exchange) {
                exchange.getRequestBody().read();
                arriving.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, -1);
            }
        });
        var outs = new ArrayList<PipedOutputStream>();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        // There is room for two of a length that is not told.
        for (var i = 1; i <= 3; i++) {
            var in = new PipedInputStream(MIB);
            var out = new PipedOutputStream(in);
            var request = authorized("/api/people")
                    .header("Idempotency-Key", "" + i)
                    .PUT(BodyPublishers.ofInputStream(() -> in));
            answers.add(Edge.client().sendAsync(request.build(), BodyHandlers.ofString()));
            outs.add(out);
            out.write(new byte[256 * 1024]);
        }
        Awaitility.await().untilAsserted(() -> assertThat(arriving).hasValue(1));
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        for (var out : outs) out.close();
        for (var answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(arriving).hasValue(3);

        // All the room is there again, so that these are asked twice.
        var tries = new AtomicInteger();
        breaksOff(tries);
        for (var i = 1; i <= 3; i++) {
            assertThat(Edge.send(authorized("/api/people").PUT(body(MIB, false)))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(tries).hasValue(2 * i);
        }
    }

    @Test
    void the_body_of_a_read_is_not_held() {
        var tries = new AtomicInteger();
        breaksOff(tries);
        var answer = Edge.send(authorized("/api/people").method("GET", BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_refusal_is_heard_while_a_large_body_is_still_being_sent() {
        Edge.COLLECTIVES.answers((FakeService.Reading) exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(403, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
                exchange.getResponseBody().flush();
                exchange.getRequestBody().skip(20L * MIB);
            }
        });
        var answer = Edge.send(authorized("/api/people/import").POST(BodyPublishers.ofByteArray(new byte[20 * MIB])));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void bodies_have_their_limits_told_or_not() {
        for (var told : List.of(true, false)) {
            var answer = Edge.send(authorized("/api/people").POST(body(2 * MIB, told)));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Edge.send(authorized("/api/people/import").POST(body(2 * MIB, told)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Edge.send(authorized("/api/people/import").POST(body(65 * MIB, told)))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(Edge.send(authorized("/api/alternatives/1/media").POST(body(5 * MIB, told)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Edge.send(authorized("/api/alternatives/1/media").POST(body(5 * MIB + 1, told)))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void what_an_answer_calls_itself_is_not_judged() {
        Edge.COLLECTIVES.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "no/such/type");
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
            }
        });
        assertThat(Edge.send(authorized("/api/people")).body()).isEqualTo("{}");
    }

    @Test
    void events_pass_when_they_happen() throws Exception {
        var gone = new CountDownLatch(1);
        var next = new CountDownLatch(1);
        Edge.NOTIFICATIONS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                var out = exchange.getResponseBody();
                out.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                next.await(20, TimeUnit.SECONDS);
                while (true) {
                    out.write("data: 2\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            } finally {
                gone.countDown();
            }
        });
        HttpResponse<InputStream> stream =
                Edge.client().send(authorized("/api/me/inbox/stream").build(), BodyHandlers.ofInputStream());
        try (var events = stream.body()) {
            assertThat(new String(events.readNBytes(9), StandardCharsets.UTF_8)).isEqualTo("data: 1\n\n");
            next.countDown();
            assertThat(new String(events.readNBytes(9), StandardCharsets.UTF_8)).isEqualTo("data: 2\n\n");
        }
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobody_follows_so_many_streams_that_others_have_none() throws Exception {
        var over = new CountDownLatch(1);
        Edge.NOTIFICATIONS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                do {
                    exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                } while (!over.await(10, TimeUnit.MILLISECONDS));
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        });
        var somebody = new Caller(UUID.randomUUID(), "follows-all", Set.of(Role.MEMBER), false);
        try (var first = follow(somebody).body();
                var second = follow(somebody).body()) {
            assertThat(List.of(first.read(), second.read())).containsOnly((int) 'd');
            var third = follow(somebody);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
            try (var others = follow(CALLER).body()) {
                assertThat(others.read()).isEqualTo('d');
            }
        }
        Awaitility.await().untilAsserted(() -> {
            try (var again = follow(somebody).body()) {
                assertThat(again.read()).isEqualTo('d');
            }
        });
        over.countDown();
    }

    private HttpResponse<InputStream> follow(Caller caller) throws IOException, InterruptedException {
        var request = Edge.to(port, "/api/me/inbox/stream")
                .header("Authorization", "Bearer " + tokens.issue(caller).token());
        return Edge.client().send(request.build(), BodyHandlers.ofInputStream());
    }

    private static void breaksOff(AtomicInteger tries) {
        Edge.COLLECTIVES.answers(exchange -> {
            tries.incrementAndGet();
            throw new IOException("The service dies here");
        });
    }

    private static HttpRequest.BodyPublisher body(int length, boolean lengthIsTold) {
        var bytes = new byte[length];
        return lengthIsTold
                ? BodyPublishers.ofByteArray(bytes)
                : BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes));
    }

    private HttpRequest.Builder authorized(String target) {
        return Edge.to(port, target)
                .header("Authorization", "Bearer " + tokens.issue(CALLER).token());
    }

    /** Nobody listens there any more. */
    private static URI gone() {
        try (var closed = FakeService.anywhere()) {
            return closed.address();
        }
    }
}
