package org.konbit.sealing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.konbit.sealing.ChangeMasterKey.Change;
import org.springframework.data.mongodb.core.MongoTemplate;

class RewrappingMongoTests {
    private static final String PEOPLE = "people";
    private static final String NOTES = "notes";
    private static final String NAME = "name";
    /** At the slowest pace they take a minute and a half, so that a test can come in between. */
    private static final int PEOPLE_MANY = 1_000;

    @TempDir
    Path folder;

    private final MongoClient client = MongoClients.create(uri());
    private final MongoTemplate mongo = new MongoTemplate(
            client, "rewrapping-" + UUID.randomUUID().toString().substring(0, 8));
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void make() throws IOException {
        file = folder.resolve("master-key.json");
        MakeMasterKey.at(file);
    }

    @AfterEach
    void drop() {
        mongo.getDb().drop();
        client.close();
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(2));
    }

    private static String uri() {
        var uri = System.getenv("KONBIT_TEST_MONGODB_URI");
        if (uri == null) throw new IllegalStateException("No test platform: run the tests with ./konbit test");
        return uri;
    }

    /** One running instance: what it read of the file, and what it does with it. */
    private final class Instance {
        private final MasterKey master = MasterKey.fromFile(file);
        private final PersonalKeys keys = new PersonalKeys(master);
        private final Rewrapping rewrapping;

        Instance() {
            this(100_000);
        }

        Instance(int aSecond) {
            rewrapping = new Rewrapping(
                    mongo,
                    master,
                    new MasterKeySettings(Duration.ofSeconds(5), aSecond, Duration.ZERO),
                    List.of(
                            KnownByItsKey.place(),
                            SealedPlace.ofPersonalKeys(PEOPLE, "contact.key"),
                            new SealedPlace(NOTES, "texts", List.of("of"), note -> "notes/" + note.getString("of"))));
        }

        void registers(String id) {
            var key = keys.create();
            mongo.getCollection(PEOPLE)
                    .insertOne(new Document("_id", id)
                            .append("version", 1)
                            .append("contact", new Document("key", new Binary(key.bytes())))
                            .append(
                                    NAME,
                                    new Binary(keys.seal(key, person(id), NAME, "Name of " + id)
                                            .bytes())));
            ids.add(id);
        }

        /** As a service saves a whole document: with the key as it was when it was read. */
        void renames(String id) {
            var read = read(id);
            var key = new WrappedKey(
                    read.getEmbedded(List.of("contact", "key"), Binary.class).getData());
            var version = read.getInteger("version");
            read.put("version", version + 1);
            read.put(
                    NAME,
                    new Binary(keys.seal(key, person(id), NAME, "Name of " + id).bytes()));
            mongo.getCollection(PEOPLE)
                    .replaceOne(com.mongodb.client.model.Filters.and(eq("_id", id), eq("version", version)), read);
        }

        String nameOf(String id) {
            var read = read(id);
            var key = new WrappedKey(
                    read.getEmbedded(List.of("contact", "key"), Binary.class).getData());
            return keys.open(
                    key,
                    person(id),
                    NAME,
                    new Sealed(read.get(NAME, Binary.class).getData()));
        }

        long old() {
            return mongo.getCollection(PEOPLE).find().into(new ArrayList<>()).stream()
                    .filter(person -> master.isOld(person.getEmbedded(List.of("contact", "key"), Binary.class)
                            .getData()))
                    .count();
        }

        void finishes() {
            await("nothing old is left").until(rewrapping::goOn);
        }
    }

    private Document read(String id) {
        var found = mongo.getCollection(PEOPLE).find(eq("_id", id)).first();
        if (found == null) throw new AssertionError(id + " is gone");
        return found;
    }

    private static UUID person(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(UTF_8));
    }

    private Document state() {
        var state = mongo.getCollection(KnownByItsKey.COLLECTION)
                .find(eq("_id", Rewrapping.ID))
                .first();
        return state == null ? new Document() : state;
    }

    @Test
    void changes_the_key_under_reads_and_writes_of_two_instances_with_nobody_unreadable_at_any_time() throws Exception {
        var one = new Instance();
        var other = new Instance();
        new KnownByItsKey(mongo, one.master).check();
        for (var i = 0; i < 300; i++) one.registers("before-%03d".formatted(i));
        var note = one.master.seal("a note".getBytes(UTF_8), "notes/mari".getBytes(UTF_8));
        mongo.insert(new Document("_id", 1).append("of", "mari").append("texts", List.of(new Binary(note))), NOTES);
        var stop = new AtomicBoolean();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var reads = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var instance : List.of(one, other)) {
                threads.submit(() -> during(stop, failures, random -> {
                    var id = ids.get(random.nextInt(ids.size()));
                    assertThat(instance.nameOf(id)).isEqualTo("Name of " + id);
                    reads.incrementAndGet();
                }));
                threads.submit(() -> during(stop, failures, random -> {
                    if (ids.size() < 600 && random.nextInt(4) == 0)
                        instance.registers(UUID.randomUUID().toString());
                    else instance.renames(ids.get(random.nextInt(ids.size())));
                }));
            }
            try {
                await("reads").until(() -> reads.get() > 100);

                ChangeMasterKey.in(file, Change.CHANGE);
                // One reads of it now, the other when it meets what the first sealed.
                assertThat(one.master.reread()).isTrue();
                assertThat(one.rewrapping.left()).isPositive();
                one.rewrapping.goOn();
                await("the other has met the new key").until(() -> other.master.sealing() == one.master.sealing());
                one.finishes();
                var then = reads.get();
                await("more reads").until(() -> reads.get() > then + 100);
            } finally {
                stop.set(true);
            }
        }
        assertThat(failures).isEmpty();
        // No time to settle is given here: what was being written in the last moment may have put an older one back.
        mongo.getCollection(KnownByItsKey.COLLECTION)
                .updateOne(eq("_id", Rewrapping.ID), combine(set("done", false), set("place", 0)));
        one.finishes();
        assertThat(one.rewrapping.left()).isZero();
        assertThat(one.old()).isZero();

        ChangeMasterKey.in(file, Change.DROP);
        var later = new Instance();
        new KnownByItsKey(mongo, later.master).check();
        assertThat(ids)
                .hasSizeGreaterThan(300)
                .allSatisfy(id -> assertThat(later.nameOf(id)).isEqualTo("Name of " + id));
        var texts = mongo.getCollection(NOTES).find().first();
        assertThat(texts).isNotNull();
        assertThat(later.master.open(
                        texts.getList("texts", Binary.class).getFirst().getData(), "notes/mari".getBytes(UTF_8)))
                .isEqualTo("a note".getBytes(UTF_8));
    }

    private interface Step {
        void with(Random random);
    }

    private static void during(AtomicBoolean stop, Queue<Throwable> failures, Step step) {
        var random = new Random();
        try {
            while (!stop.get()) step.with(random);
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    @Test
    void goes_on_where_a_killed_instance_stopped_and_meanwhile_leaves_it_to_whoever_is_at_it() throws Exception {
        var killed = new Instance(MasterKeySettings.LEAST_A_SECOND);
        for (var i = 0; i < PEOPLE_MANY; i++) killed.registers("p-%03d".formatted(i));
        ChangeMasterKey.in(file, Change.CHANGE);
        killed.master.reread();
        var work = Thread.ofPlatform().start(() -> {
            try {
                killed.rewrapping.goOn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await("some are done").until(() -> number(state(), "rewrapped") >= 100);
        var other = new Instance();
        assertThat(other.rewrapping.goOn()).as("another is at it").isFalse();
        work.interrupt();
        work.join();
        var done = number(state(), "rewrapped");
        assertThat(done).isBetween(100L, PEOPLE_MANY - 1L);
        assertThat(killed.old()).isEqualTo(PEOPLE_MANY - done);

        // A killed one does not say that it ends: its time has to run out.
        holds("dead", 60_000);
        assertThat(other.rewrapping.goOn()).isFalse();
        assertThat(number(state(), "rewrapped")).isEqualTo(done);
        holds("dead", -1_000);
        other.finishes();
        assertThat(number(state(), "rewrapped")).as("none was done twice").isEqualTo(PEOPLE_MANY);
        assertThat(other.old()).isZero();
        assertThat(state().getBoolean("done")).isTrue();
    }

    private void holds(String holder, int millis) {
        mongo.getCollection(KnownByItsKey.COLLECTION)
                .updateOne(
                        eq("_id", Rewrapping.ID),
                        combine(set("holder", holder), set("until", new Date(System.currentTimeMillis() + millis))));
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    @Test
    void leaves_who_was_erased_erased_and_what_it_cannot_open_as_it_is() throws Exception {
        var instance = new Instance();
        for (var i = 0; i < 3; i++) instance.registers("p-" + i);
        mongo.getCollection(PEOPLE).replaceOne(eq("_id", "p-0"), new Document("erasedAt", new Date()));
        var spoilt =
                read("p-1").getEmbedded(List.of("contact", "key"), Binary.class).getData();
        spoilt[20] ^= 1;
        mongo.getCollection(PEOPLE).updateOne(eq("_id", "p-1"), set("contact.key", new Binary(spoilt)));
        ChangeMasterKey.in(file, Change.CHANGE);
        instance.master.reread();
        instance.finishes();
        assertThat(read("p-0").get("contact")).isNull();
        assertThat(read("p-1")
                        .getEmbedded(List.of("contact", "key"), Binary.class)
                        .getData())
                .isEqualTo(spoilt);
        assertThat(number(state(), "unreadable")).isOne();
        assertThat(instance.nameOf("p-2")).isEqualTo("Name of p-2");
    }

    @Test
    void another_master_key_is_refused_and_nothing_is_touched() throws Exception {
        var instance = new Instance();
        new KnownByItsKey(mongo, instance.master).check();
        instance.registers("mari");
        var before = mongo.getCollection(KnownByItsKey.COLLECTION).find().into(new ArrayList<>());
        var others = folder.resolve("others.json");
        MakeMasterKey.at(others);
        assertThatThrownBy(() -> new KnownByItsKey(mongo, MasterKey.fromFile(others)).check())
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageContaining(others + " does not have the key that this database is sealed with");
        assertThat(mongo.getCollection(KnownByItsKey.COLLECTION).find().into(new ArrayList<>()))
                .isEqualTo(before);

        // Dropped before it was done: the old file brings all back.
        var kept = Files.readString(file);
        ChangeMasterKey.in(file, Change.CHANGE);
        ChangeMasterKey.in(file, Change.DROP);
        assertThatThrownBy(() -> new KnownByItsKey(mongo, MasterKey.fromFile(file)).check())
                .isInstanceOf(UnusableMasterKey.class);
        Files.writeString(file, kept);
        new KnownByItsKey(mongo, MasterKey.fromFile(file)).check();
        assertThat(new Instance().nameOf("mari")).isEqualTo("Name of mari");
    }
}
