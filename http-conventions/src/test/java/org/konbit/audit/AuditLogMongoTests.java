package org.konbit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

class AuditLogMongoTests {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static MongoClient client;
    private static MongoTemplate mongo;

    private AuditLog log;

    @BeforeAll
    static void connect() {
        var uri = Objects.requireNonNull(System.getenv("KONBIT_TEST_MONGODB_URI"), "run the tests with ./konbit test");
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(
                client, "audit-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterAll
    static void disconnect() {
        mongo.getDb().drop();
        client.close();
    }

    @BeforeEach
    void begin() {
        log = log(new StoredEntries(mongo), 1_000);
    }

    @AfterEach
    void end() {
        log.stop();
        mongo.getCollection(StoredEntries.ENTRIES).deleteMany(new Document());
        mongo.getCollection(StoredEntries.CHAINS).deleteMany(new Document());
    }

    private static AuditLog log(StoredEntries stored, int waiting) {
        var settings = new AuditSettings(Duration.ofDays(730), Duration.ofHours(1), Duration.ofSeconds(20), waiting);
        return new AuditLog(stored, settings, CLOCK, "sample");
    }

    private static Deed deed(Instant at) {
        return new Deed(at, UUID.randomUUID(), List.of("MEMBER"), "POST /api/trees", Map.of(), "TOKEN", null, null);
    }

    private static List<Document> stored() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, StoredEntries.ENTRIES);
    }

    /** Numbers without a gap, each with the hash of the one before. */
    private static void isOneChain(List<Document> entries) {
        assertThat(entries.stream().map(entry -> entry.getLong("number")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        var previous = Entry.BEGINNING;
        for (var entry : entries) {
            assertThat(entry.getString("previous")).isEqualTo(previous);
            previous = entry.getString("hash");
        }
    }

    @Test
    void calls_side_by_side_are_one_chain_and_each_is_stored_when_its_call_goes_on() throws Exception {
        log.start();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Long>>();
            for (var call = 0; call < 400; call++) {
                calls.add(() -> {
                    var deed = deed(NOON);
                    var number = log.enterFirst(deed);
                    assertThat(mongo.findById(Entry.id(log.chain(), number), Document.class, StoredEntries.ENTRIES))
                            .containsEntry("caller", deed.caller().toString());
                    log.enter(deed.ended(NOON, 200, number));
                    return number;
                });
            }
            for (var done : threads.invokeAll(calls)) done.get();
        }
        log.stop();
        var entries = stored();
        assertThat(entries).hasSize(800);
        isOneChain(entries);
        assertThat(entries.stream().filter(entry -> entry.containsKey("completes")))
                .hasSize(400)
                .allSatisfy(entry -> assertThat(entry.getInteger("status")).isEqualTo(200));
    }

    @Test
    void what_was_stored_before_a_fault_is_not_doubled_when_it_is_said_again() {
        var entries = new ArrayList<Entry>();
        for (long number = 1; number <= 3; number++) {
            var previous =
                    entries.isEmpty() ? Entry.BEGINNING : entries.getLast().hash();
            entries.add(Entry.next("sample:again", number, deed(NOON), previous));
        }
        var store = new StoredEntries(mongo);
        store.add(entries.subList(0, 2));
        store.add(entries);
        isOneChain(stored());
        assertThat(stored()).hasSize(3);
    }

    @Test
    void refuses_what_must_be_entered_first_while_the_store_is_away() {
        var away = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100");
        var settings = new AuditSettings(Duration.ofDays(730), Duration.ofHours(1), Duration.ofMillis(300), 2);
        var unwritable = new AuditLog(new StoredEntries(new MongoTemplate(away, "away")), settings, CLOCK, "sample");
        unwritable.start();
        try {
            assertThatThrownBy(() -> unwritable.enterFirst(deed(NOON)))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            unwritable.takeRoom();
            assertThatThrownBy(unwritable::takeRoom)
                    .as("no more is done than can be entered once it is back")
                    .isInstanceOf(DataAccessResourceFailureException.class);
        } finally {
            unwritable.stop();
            away.close();
        }
    }

    private static class Told implements Anchors {
        private final List<Entry.Head> anchored = new ArrayList<>();
        private final List<Entry.Head> cut = new ArrayList<>();

        @Override
        public void anchor(List<Entry.Head> heads) {
            anchored.addAll(heads);
        }

        @Override
        public void cut(Entry.Head last, Duration kept) {
            cut.add(last);
        }
    }

    private static void lookAfter(Anchors anchors, Instant now) {
        var settings = new AuditSettings(Duration.ofDays(730), Duration.ofHours(1), Duration.ofSeconds(5), 10);
        new LookAfterChains(new StoredEntries(mongo), anchors, settings, Clock.fixed(now, ZoneOffset.UTC)).now();
    }

    @Test
    void anchors_each_chain_as_far_as_it_went_also_one_whose_instance_died() {
        log.start();
        log.enterFirst(deed(NOON));
        log.enterFirst(deed(NOON));
        var told = new Told();
        lookAfter(told, NOON);
        lookAfter(told, NOON);
        assertThat(told.anchored)
                .as("what did not grow is not told again")
                .containsExactly(Entry.Head.of(stored().getLast()));
        log.enterFirst(deed(NOON));
        lookAfter(told, NOON);
        assertThat(told.anchored.getLast().number()).isEqualTo(3);
    }

    @Test
    void removes_what_is_older_than_set_and_tells_how_far_and_keeps_the_rest() {
        log.start();
        log.enterFirst(deed(NOON));
        log.enterFirst(deed(NOON.plusSeconds(1)));
        log.enterFirst(deed(NOON.plus(Duration.ofDays(10))));
        var second = Entry.Head.of(stored().get(1));
        var told = new Told();
        lookAfter(told, NOON.plus(Duration.ofDays(730)));
        assertThat(told.cut).isEmpty();
        assertThat(stored()).hasSize(3);
        lookAfter(told, NOON.plus(Duration.ofDays(731)));
        assertThat(told.cut).containsExactly(second);
        assertThat(stored())
                .singleElement()
                .satisfies(
                        left -> assertThat(left).containsEntry("number", 3L).containsEntry("previous", second.hash()));
        lookAfter(told, NOON.plus(Duration.ofDays(731)));
        assertThat(told.cut).as("told once").hasSize(1);
    }

    @Test
    void removes_nothing_whose_removal_could_not_be_told() {
        log.start();
        log.enterFirst(deed(NOON));
        var away = new Told() {
            @Override
            public void cut(Entry.Head last, Duration kept) {
                throw new DataAccessResourceFailureException("away");
            }
        };
        assertThatThrownBy(() -> lookAfter(away, NOON.plus(Duration.ofDays(1000))))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(stored()).hasSize(1);
    }
}
