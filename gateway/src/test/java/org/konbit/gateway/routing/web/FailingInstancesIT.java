package org.konbit.gateway.routing.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.routing.Instance;
import org.konbit.gateway.routing.Instances;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.testing.FakeService;
import org.konbit.gateway.testing.Frozen;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One of two instances is frozen, dead or dying: who asks what may be done twice does not notice. */
@EdgeTest
class FailingInstancesIT {
    private static final Caller CALLER = new Caller(UUID.randomUUID(), "ti-jan", Set.of(Role.MEMBER), false);
    private static final int MIB = 1024 * 1024;

    @Autowired
    ExternalTokens tokens;

    @Autowired
    Instances instances;

    @LocalServerPort
    int port;

    private FakeService sound;
    private FakeService other;
    private Frozen frozen;

    @BeforeEach
    void two_new_instances_and_a_frozen_one() {
        sound = FakeService.anywhere();
        other = FakeService.anywhere();
        frozen = new Frozen();
    }

    @AfterEach
    void gone() {
        sound.close();
        other.close();
        frozen.close();
    }

    @Test
    void a_frozen_one_is_given_up_for_another() {
        run(frozen.address(), sound.address());
        var answers = Stream.of("GET", "HEAD", "PUT", "DELETE", "POST", "PATCH")
                .flatMap(method -> Stream.of(method, method))
                .map(method -> keyed("/api/people/1").method(method, bodyOf(method)))
                .map(request -> Edge.client().sendAsync(request.build(), BodyHandlers.discarding()))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(sound.calls()).isEqualTo(12);
    }

    @Test
    void a_whole_mebibyte_is_sent_again_though_the_frozen_one_reads_nothing() {
        run(frozen.address(), sound.address());
        for (var i = 0; i < 2; i++) {
            var answer = Edge.send(keyed("/api/people").POST(BodyPublishers.ofByteArray(new byte[MIB])));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(sound.last().body()).hasSize(MIB);
        }
    }

    @Test
    void the_token_is_of_when_the_body_was_there() throws Exception {
        run(sound.address());
        var asked = new CountDownLatch(1);
        try (var out = new PipedOutputStream();
                var in = new PipedInputStream(out)) {
            var body = BodyPublishers.ofInputStream(() -> {
                asked.countDown();
                return in;
            });
            var request = authorized("/api/people", new Caller(UUID.randomUUID(), "far-away", Set.of(), false))
                    .header("Idempotency-Key", "1")
                    .expectContinue(true)
                    .POST(body);
            var answer = Edge.client().sendAsync(request.build(), BodyHandlers.discarding());
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            // A token's time is in whole seconds.
            var begun = Instant.now();
            Awaitility.await().until(() -> Instant.now().isAfter(begun.plusSeconds(2)));
            var sent = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            out.write('{');
            out.write('}');
            out.close();

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            var authorization = requireNonNull(sound.last().header("Authorization"));
            var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
            assertThat(token.getJWTClaimsSet().getIssueTime().toInstant()).isAfterOrEqualTo(sent);
        }
    }

    @Test
    void a_frozen_one_is_passed_over_until_it_is_ready_again() {
        run(frozen.address(), sound.address());
        readUntilOneRests();
        for (var i = 0; i < 4; i++) {
            assertThat(post().statusCode()).isEqualTo(200);
        }
        frozen.close();
        try (var thawed = FakeService.at(frozen.address())) {
            Awaitility.await().untilAsserted(() -> {
                read();
                assertThat(thawed.calls()).isPositive();
            });
        }
    }

    @Test
    void one_that_is_not_ready_is_not_asked_again() {
        run(other.address(), sound.address());
        other.isReady(false);
        other.answers(FailingInstancesIT::breakOff);
        readUntilOneRests();
        var before = other.calls();
        for (var i = 0; i < 4; i++) {
            assertThat(post().statusCode()).isEqualTo(200);
        }
        assertThat(other.calls()).isEqualTo(before);
    }

    @Test
    void a_write_without_a_key_is_not_sent_again_and_said_to_be_late() {
        run(frozen.address(), sound.address());
        var answers = List.of(post(), post());

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 504);
        assertThat(answers).anySatisfy(answer -> assertThat(answer.body()).contains("urn:konbit:problem:service-slow"));
        assertThat(sound.calls()).isEqualTo(1);
    }

    @Test
    void a_file_that_nobody_reads_is_not_sent_for_ever() {
        run(frozen.address());
        var answer = Edge.send(authorized("/api/people/import").POST(BodyPublishers.ofByteArray(new byte[20 * MIB])));

        assertThat(answer.statusCode()).isEqualTo(504);
    }

    @Test
    void if_all_are_slow_each_is_asked_once_and_later_calls_are_not_doubled() {
        run(other.address(), sound.address());
        var over = new CountDownLatch(1);
        for (var slow : List.of(other, sound)) {
            slow.isReady(false);
            slow.answers(exchange -> waitFor(over, exchange));
        }
        var first = read();
        var triesOfFirst = other.calls() + sound.calls();
        var second = read();
        var triesOfSecond = other.calls() + sound.calls() - triesOfFirst;
        over.countDown();

        assertThat(List.of(first, second)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("urn:konbit:problem:service-slow");
        });
        assertThat(triesOfFirst).isEqualTo(2);
        assertThat(triesOfSecond).isEqualTo(1);
    }

    @Test
    void who_waited_too_long_already_is_told_so_though_one_was_not_asked() {
        try (var another = new Frozen()) {
            run(frozen.address(), another.address(), sound.address());
            Awaitility.await()
                    .until(() ->
                            instances.inTurn("collectives").getFirst().address().equals(sound.address()));
            // So the next call meets both that are frozen first.
            var answer = read();

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(sound.calls()).isZero();
        }
    }

    @Test
    void one_that_answers_late_rests_longer_each_time_all_the_same() {
        run(other.address());
        var instance = instances.inTurn("collectives").getFirst();
        other.answers(FailingInstancesIT::breakOff);
        assertThat(read().statusCode()).isEqualTo(503);
        Awaitility.await().until(() -> !instance.isResting());
        other.answers(FailingInstancesIT::answerLate);
        assertThat(read().statusCode()).isEqualTo(200);

        other.answers(FailingInstancesIT::breakOff);
        var broken = System.nanoTime();
        assertThat(read().statusCode()).isEqualTo(503);
        Awaitility.await().until(() -> !instance.isResting());
        assertThat(Duration.ofNanos(System.nanoTime() - broken)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_short_answer_that_is_cut_off_is_asked_for_elsewhere() {
        run(other.address(), sound.address());
        other.answers(exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("The service dies here");
        });
        for (var i = 0; i < 2; i++) {
            var answer = read();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{}");
        }
        assertThat(other.calls()).isPositive();
    }

    @Test
    void a_write_that_broke_off_is_sent_again_if_it_has_a_key() {
        run(other.address(), sound.address());
        other.answers(FailingInstancesIT::breakOff);
        for (var i = 0; i < 2; i++) {
            var answer = Edge.send(keyed("/api/people").POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(other.calls()).isPositive();
    }

    @Test
    void one_that_says_it_cannot_now_is_left_for_another() {
        run(other.address(), sound.address());
        other.answers(exchange -> answer(exchange, 503));
        for (var i = 0; i < 2; i++) {
            assertThat(read().statusCode()).isEqualTo(200);
        }
        assertThat(other.calls()).isPositive();
    }

    @Test
    void if_nobody_can_it_is_said_in_the_services_own_words() {
        run(other.address(), sound.address());
        for (var service : List.of(other, sound)) service.answers(exchange -> answer(exchange, 503));

        assertThat(read().statusCode()).isEqualTo(503);
        assertThat(other.calls() + sound.calls()).isEqualTo(2);
    }

    @Test
    void a_repetition_waits_while_the_first_try_may_still_be_at_work() {
        run(other.address(), sound.address());
        other.answers(FailingInstancesIT::breakOff);
        var asked = new AtomicInteger();
        sound.answers(beingDone(asked, 2));
        // Whichever is first in turn, one of two calls meets the one that breaks off.
        var statuses = List.of(keyedPost(), keyedPost());

        assertThat(statuses).contains(200);
        assertThat(asked).hasValueGreaterThan(2);
    }

    @Test
    void who_repeats_a_call_themselves_is_told_at_once_that_it_is_being_done() {
        run(sound.address());
        var asked = new AtomicInteger();
        sound.answers(beingDone(asked, Integer.MAX_VALUE));

        assertThat(keyedPost()).isEqualTo(409);
        assertThat(asked).hasValue(1);
    }

    @Test
    void one_that_is_stuck_takes_no_other_service_along_and_is_asked_again_when_it_is_ready() throws Exception {
        Edge.instances(Map.of(
                "collectives", List.of(frozen.address()),
                "campaigns", List.of(Edge.CAMPAIGNS.address()),
                "notifications", List.of(Edge.NOTIFICATIONS.address())));
        awaitInstances(frozen.address());
        var stuck = instances.inTurn("collectives").getFirst();
        var waiting = IntStream.range(0, Edge.CALLS_TO_AN_INSTANCE)
                .mapToObj(i -> Edge.client().sendAsync(authorized("/api/people").build(), BodyHandlers.ofString()))
                .toList();
        Awaitility.await().until(() -> !hasRoom(stuck));

        isRefusedAtOnce(read(), "collectives has as many calls under way as it is given at once.");
        isRefusedAtOnce(post(), "collectives has as many calls under way as it is given at once.");
        assertThat(Edge.send(authorized("/api/campaigns")).statusCode()).isEqualTo(200);

        for (var answer : waiting) {
            assertThat(answer.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(504);
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(stuck::isStuck);
        isRefusedAtOnce(read(), "collectives is not available now.");
        assertThat(hasRoom(stuck)).isTrue();

        frozen.close();
        try (var thawed = FakeService.at(frozen.address())) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(read().statusCode()).isEqualTo(200));
            assertThat(thawed.calls()).isPositive();
        }
    }

    private static boolean hasRoom(Instance instance) {
        if (!instance.enter()) return false;
        instance.leave();
        return true;
    }

    private static void isRefusedAtOnce(HttpResponse<String> answer, String detail) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:konbit:problem:service-unavailable", detail);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void streams_take_no_room_from_calls() throws Exception {
        var over = new CountDownLatch(1);
        sound.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().flush();
                over.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        });
        run(sound.address());
        var instance = instances.inTurn("collectives").getFirst();
        for (var i = 0; i < Edge.CALLS_TO_AN_INSTANCE; i++)
            assertThat(instance.enter()).isTrue();
        var follower = new Caller(UUID.randomUUID(), "follows", Set.of(), false);
        try (var stream = Edge.client()
                .send(authorized("/api/people/stream", follower).build(), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(read().statusCode()).isEqualTo(503);
            instance.leave();
            over.countDown();
            assertThat(stream.read()).isNegative();
        }
        for (var i = 1; i < Edge.CALLS_TO_AN_INSTANCE; i++) instance.leave();
    }

    private static HttpRequest.BodyPublisher bodyOf(String method) {
        return Set.of("GET", "HEAD").contains(method) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    }

    private static HttpHandler beingDone(AtomicInteger asked, int times) {
        return exchange -> {
            // In between are 1 s and 5 s, whatever is said here.
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer(exchange, asked.incrementAndGet() > times ? 200 : 409);
        };
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        throw new IOException("The service dies here");
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** Later than the gateway is patient, and before it gives up. */
    private static void answerLate(HttpExchange exchange) throws IOException {
        try (exchange) {
            new CountDownLatch(1).await(4, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(200, -1);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void waitFor(CountDownLatch over, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!over.await(1, TimeUnit.MINUTES)) throw new IOException("The test is stuck");
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private void run(URI... addresses) {
        Edge.instances(Map.of("collectives", List.of(addresses)));
        awaitInstances(addresses);
    }

    private void awaitInstances(URI... addresses) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(instances.inTurn("collectives"))
                        .extracting(Instance::address)
                        .containsExactlyInAnyOrder(addresses));
    }

    /** Each of two instances has had its turn then. */
    private void readUntilOneRests() {
        for (var i = 0; i < 2; i++) {
            assertThat(read().statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> read() {
        return Edge.send(authorized("/api/people"));
    }

    private HttpResponse<String> post() {
        return Edge.send(authorized("/api/people").POST(BodyPublishers.ofString("{}")));
    }

    private int keyedPost() {
        return Edge.send(keyed("/api/people").POST(BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private HttpRequest.Builder keyed(String target) {
        return authorized(target).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder authorized(String target) {
        return authorized(target, CALLER);
    }

    private HttpRequest.Builder authorized(String target, Caller caller) {
        return Edge.to(port, target)
                .header("Authorization", "Bearer " + tokens.issue(caller).token());
    }
}
