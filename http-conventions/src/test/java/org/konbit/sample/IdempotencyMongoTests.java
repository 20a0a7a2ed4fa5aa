package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.http.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@SampleTest
class IdempotencyMongoTests {
    @LocalServerPort
    int port;

    @Autowired
    Falls falls;

    @Autowired
    MongoTemplate mongo;

    private final String key = UUID.randomUUID().toString();
    private int before;

    @BeforeEach
    void count() {
        before = falls.fallen.get();
    }

    private Http.Answer fall(String body) {
        return fall(body, request -> request);
    }

    private Http.Answer fall(String body, UnaryOperator<HttpRequest.Builder> with) {
        return new Http(port)
                .post("/api/leaves/fall", body, request -> with.apply(request.setHeader("Idempotency-Key", key)));
    }

    private long storedFalls() {
        return mongo.count(Query.query(Criteria.where("number").gt(before)), "fallen");
    }

    private int fallen() {
        return falls.fallen.get() - before;
    }

    @Test
    void gives_the_same_answer_with_one_effect() {
        var first = fall("{}");
        var second = fall("{}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("location")).isEqualTo(first.header("location"));
        assertThat(second.header("etag")).isEqualTo("\"1\"");
        assertThat(second.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(fallen()).isEqualTo(1);
    }

    @Test
    void refuses_the_key_for_another_body() {
        fall("{}");
        var other = fall("{ }");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").asString()).isEqualTo("urn:konbit:problem:idempotency-key-reused");
        assertThat(fallen()).isEqualTo(1);
    }

    @Test
    void keeps_the_keys_of_each_caller_apart() {
        fall("{}");
        fall(
                "{}",
                request -> request.setHeader(
                        "Authorization", TestTokens.bearer(TestTokens.organizer(UUID.randomUUID(), "other"))));
        assertThat(fallen()).isEqualTo(2);
    }

    @Test
    void tries_again_after_a_fault_and_repeats_a_refusal() {
        assertThat(fall("{\"answer\":503}").status()).isEqualTo(503);
        assertThat(fall("{\"answer\":503}").status()).isEqualTo(503);
        assertThat(fallen()).isEqualTo(2);
        assertThat(fall("{\"answer\":409}").status()).isEqualTo(409);
        assertThat(fall("{\"answer\":409}").status()).isEqualTo(409);
        assertThat(fallen()).isEqualTo(3);
    }

    @Test
    void refuses_a_key_that_is_none() {
        assertThat(fall("{}", request -> request.setHeader("Idempotency-Key", "x".repeat(256)))
                        .status())
                .isEqualTo(400);
        assertThat(fallen()).isZero();
    }

    @Test
    void lets_a_second_wait_for_the_first() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> fall("{\"slowly\":true}"), threads);
            await().until(() -> fallen() == 1);
            var second = CompletableFuture.supplyAsync(() -> fall("{\"slowly\":true}"), threads);
            falls.wind.release();
            assertThat(second.join().body()).isEqualTo(first.join().body());
            assertThat(fallen()).isEqualTo(1);
        }
    }

    @Test
    void has_one_effect_though_whoever_began_it_was_taken_for_dead_and_goes_on() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = CompletableFuture.supplyAsync(() -> fall("{\"slowly\":true}"), threads);
            await().until(() -> fallen() == 1);
            mongo.updateFirst(
                    Query.query(Criteria.where("answer").exists(false)),
                    Update.update("holder.instance", "dead"),
                    "idempotency");
            var next = CompletableFuture.supplyAsync(() -> fall("{\"slowly\":true}"), threads);
            await().until(() -> fallen() == 2);
            falls.wind.release();
            // Whichever of them got the wind, the late one tries again once its note was refused.
            falls.wind.release(2);
            assertThat(next.join().status()).isEqualTo(201);
            assertThat(late.join().status()).isEqualTo(409);
            assertThat(late.join().json().path("type").asString()).isEqualTo("urn:konbit:problem:being-done");
            assertThat(fall("{\"slowly\":true}").body()).isEqualTo(next.join().body());
            assertThat(storedFalls()).isEqualTo(1);
        } finally {
            falls.wind.drainPermits();
        }
    }

    @Test
    void does_it_again_from_the_start_when_another_write_came_in_between() {
        mongo.save(new Document("_id", key).append("leaves", 0), "ground");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var falling = CompletableFuture.supplyAsync(() -> fall("{\"onto\":\"" + key + "\"}"), threads);
            falls.looking.acquireUninterruptibly();
            mongo.updateFirst(Query.query(Criteria.where("_id").is(key)), new Update().inc("leaves", 10), "ground");
            falls.wind.release(2);
            assertThat(falling.join().status()).isEqualTo(201);
        } finally {
            falls.wind.drainPermits();
            falls.looking.drainPermits();
        }
        assertThat(fallen()).as("tries").isEqualTo(2);
        assertThat(storedFalls()).isEqualTo(1);
        assertThat(mongo.findById(key, Document.class, "ground")).containsEntry("leaves", 11);
    }

    @Test
    void a_refusal_leaves_nothing_behind() {
        assertThat(fall("{\"answer\":409}").status()).isEqualTo(409);
        assertThat(storedFalls()).isZero();
        assertThat(fall("{\"answer\":409}").status()).isEqualTo(409);
        assertThat(fallen()).isEqualTo(1);
    }

    @Test
    void knows_a_file_again_without_holding_it() {
        var file = "name,size\nidem," + key + "\n";
        UnaryOperator<HttpRequest.Builder> asFile = request ->
                request.setHeader("Idempotency-Key", key).setHeader("Content-Type", "text/csv; charset=utf-8");
        var http = new Http(port);
        var first = http.post("/api/leaves/import", file, asFile);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(http.post("/api/leaves/import", file, asFile).header("location"))
                .isEqualTo(first.header("location"));
        assertThat(http.post("/api/leaves/import", file + "a,b\n", asFile).status())
                .isEqualTo(422);
    }

    @Test
    void keeps_answers_sealed_and_for_a_day() {
        fall("{}");
        var kept = mongo.findAll(Document.class, "idempotency");
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("answer", Binary.class).getData())
                        .asString()
                        .doesNotContain("number"));
        await().untilAsserted(() -> assertThat(mongo.indexOps("idempotency").getIndexInfo())
                .anySatisfy(index -> assertThat(index.getExpireAfter()).hasValue(java.time.Duration.ofDays(1))));
    }
}
