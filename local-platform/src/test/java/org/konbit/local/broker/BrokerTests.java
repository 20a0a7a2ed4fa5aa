package org.konbit.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.konbit.local.process.Entry;
import org.konbit.local.process.FreePorts;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Spec;
import org.konbit.local.program.Programs;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerTests {
    private static final String WRITER = "collectives-service";
    private static final String READER = "campaigns-service";
    private static final String STRANGER = "notifications-service";
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final Topics topics = new Topics(
            2,
            List.of(
                    topic("collectives.events", Topics.Cleanup.delete, null),
                    topic("collectives.people", Topics.Cleanup.compact, 3),
                    topic("collectives.directory", Topics.Cleanup.compact, 3),
                    topic("collectives.people.dead-letters.campaigns-service", Topics.Cleanup.delete, 1),
                    topic("collectives.events.dead-letters.campaigns-service", Topics.Cleanup.delete, 1),
                    new Topics.Topic(
                            "campaigns.events", Topics.Cleanup.delete, List.of(READER), List.of(STRANGER), 1, null)));

    private final Processes processes;
    private final BrokerSettings settings;
    private final Entry entry;

    BrokerTests(@TempDir Path folder) throws IOException {
        settings = new BrokerSettings(
                folder.resolve("è"),
                FreePorts.any(),
                FreePorts.any(),
                "admins",
                "controllers",
                Map.of(WRITER, "w", READER, "r", STRANGER, "s"));
        processes = new Processes(folder.resolve("run"));
        var programs = new Programs(REPOSITORY, Path.of(System.getProperty("java.home"), "bin/java"), line -> {});
        var configuration = new Broker(settings).prepare();
        entry = processes.start(new Spec(
                "kafka",
                1,
                settings.port(),
                programs.broker().command(programs.java(), List.of("-Xmx256m"), List.of(configuration.toString())),
                Map.of(),
                Set.of(),
                folder.resolve("kafka.log"),
                folder,
                configuration.toString()));
    }

    private static Topics.Topic topic(
            String name, Topics.Cleanup cleanup, @org.jspecify.annotations.Nullable Integer partitions) {
        return new Topics.Topic(name, cleanup, List.of(WRITER), List.of(READER), partitions, null);
    }

    @BeforeAll
    void ready() {
        new Broker(settings)
                .awaitReady(() -> assertThat(processes.isAlive(entry)).isTrue(), 60);
        new Provisioning(topics).apply(settings.adminClient(), true);
    }

    @AfterAll
    void gone() {
        processes.stop(entry, Duration.ofSeconds(20));
    }

    private static ConfigEntry entry(Map<ConfigResource, Config> configs, ConfigResource topic, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(configs.get(topic)).get(name));
    }

    /** A tombstone is there for whoever was away for long, and what it ends not longer than a day. */
    @Test
    void what_is_compacted_goes_soon_and_that_it_went_is_told_for_long() throws Exception {
        var compacted = new ConfigResource(ConfigResource.Type.TOPIC, "collectives.people");
        var deleted = new ConfigResource(ConfigResource.Type.TOPIC, "collectives.events");
        try (var admin = Admin.create(new HashMap<String, Object>(settings.adminClient()))) {
            var configs =
                    admin.describeConfigs(List.of(compacted, deleted)).all().get();
            assertThat(entry(configs, compacted, "delete.retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(90).toMillis()));
            assertThat(entry(configs, compacted, "max.compaction.lag.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(1).toMillis()));
            assertThat(entry(configs, deleted, "max.compaction.lag.ms").isDefault())
                    .isTrue();
        }
    }

    /** They hold handle, home and memberships, of whoever is erased meanwhile too. */
    @Test
    void what_could_not_be_read_of_people_is_kept_for_a_week() {
        assertThat(Topics.read(REPOSITORY.resolve("contracts/topics.json")).topics().stream()
                        .filter(topic -> topic.name().startsWith("collectives.people.dead-letters.")))
                .hasSize(2)
                .allSatisfy(topic -> assertThat(topic.retentionDays()).isEqualTo(7));
    }

    private void write(String user, String password, String topic, byte[] key, byte[] value) throws Exception {
        var configuration = new HashMap<String, Object>(settings.client(user, password));
        configuration.put("max.block.ms", 10_000);
        try (var producer = new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private int read(String user, String password, String group, String topic) {
        var configuration = new HashMap<String, Object>(settings.client(user, password));
        configuration.put("group.id", group);
        configuration.put("auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            int count = 0;
            while (count == 0 && System.nanoTime() < end) {
                count += consumer.poll(Duration.ofMillis(200)).count();
            }
            return count;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void lets_its_writer_write_and_its_reader_read() throws Exception {
        write(WRITER, "w", "collectives.events", bytes("k"), bytes("v"));
        assertThat(read(READER, "r", READER + ".collectives.events", "collectives.events"))
                .isPositive();
    }

    @Test
    void keeps_a_service_from_a_topic_that_is_not_its_business() {
        assertThatThrownBy(() -> read(STRANGER, "s", STRANGER + ".x", "collectives.events"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write(READER, "r", "collectives.events", bytes("k"), bytes("forged")))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void keeps_a_service_from_anothers_group() {
        assertThatThrownBy(() -> read(READER, "r", STRANGER + ".collectives.events", "collectives.events"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void knows_nobody_without_a_password() {
        assertThatThrownBy(() -> describe(settings.client(WRITER, "guess")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        var toController = new HashMap<>(settings.client(BrokerSettings.ADMIN, "admins"));
        toController.remove("bootstrap.servers");
        toController.put("bootstrap.controllers", "127.0.0.1:" + settings.controllerPort());
        toController.put("security.protocol", "PLAINTEXT");
        assertThatThrownBy(() -> describe(toController)).isInstanceOf(ExecutionException.class);
    }

    private static void describe(Map<String, String> client) throws ExecutionException, InterruptedException {
        var configuration = new HashMap<String, Object>(client);
        configuration.put("default.api.timeout.ms", "5000");
        configuration.put("request.timeout.ms", "5000");
        try (var admin = Admin.create(configuration)) {
            admin.describeCluster().nodes().get();
        }
    }

    @Test
    void has_the_topics_as_the_contracts_say_also_when_told_twice() {
        assertThatCode(() -> new Provisioning(topics).apply(settings.adminClient(), true))
                .doesNotThrowAnyException();
        try (var groups = new Groups(settings.adminClient())) {
            assertThat(groups.ends("collectives.events")).hasSize(2);
            assertThat(groups.ends("collectives.people")).hasSize(3);
        }
    }

    @Test
    void rewinds_a_group_to_the_beginning() throws Exception {
        // A topic of this test's own: what other tests write elsewhere must not count as unread here.
        var group = READER + ".collectives.directory";
        write(WRITER, "w", "collectives.directory", bytes("p"), bytes("{}"));
        read(READER, "r", group, "collectives.directory");
        try (var groups = new Groups(settings.adminClient())) {
            assertThat(groups.readersOf("collectives.directory")).containsExactly(group);
            assertThat(groups.lag(group, "collectives.directory", groups.ends("collectives.directory")))
                    .isZero();
            groups.rewind(group, "collectives.directory", 30);
            assertThat(groups.lag(group, "collectives.directory", groups.ends("collectives.directory")))
                    .isPositive();
        }
    }

    @Test
    void gives_a_dead_letter_back_once_unless_it_is_outdated() throws Exception {
        write(WRITER, "w", "collectives.people", bytes("old"), bytes("{\"v\":1}"));
        write(WRITER, "w", "collectives.people", bytes("old"), bytes("{\"v\":2}"));
        deadLetter("collectives.people", "old", partitionOf("old"));
        deadLetter("collectives.people", "lone", 0);
        var letters = new DeadLetterTopics(settings.adminClient());
        var topic = "collectives.people.dead-letters.campaigns-service";
        assertThat(letters.list()).extracting(DeadLetterTopics.DeadLetter::id).contains(topic + "@0", topic + "@1");
        assertThat(letters.find(topic + "@1"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("can't be handled: no such territory"));
        assertThat(letters.find(topic + "@7")).isEmpty();
        assertThat(letters.find("collectives.people")).isEmpty();

        var given = letters.replay(letters.find(topic), compacted -> true);

        assertThat(given).extracting(DeadLetterTopics.DeadLetter::id).containsExactly(topic + "@1");
        assertThat(letters.list())
                .extracting(DeadLetterTopics.DeadLetter::id)
                .doesNotContain(topic + "@0", topic + "@1");
        assertThat(records(topic)).isZero();
    }

    @Test
    void keeps_what_waits_when_a_later_one_is_given_back() throws Exception {
        for (var key : List.of("first", "second", "third")) deadLetter("collectives.events", key, 0);
        var topic = "collectives.events.dead-letters.campaigns-service";
        var letters = new DeadLetterTopics(settings.adminClient());
        assertThat(records(topic)).isEqualTo(3);

        letters.replay(letters.find(topic + "@1"), compacted -> false);

        assertThat(letters.find(topic))
                .extracting(DeadLetterTopics.DeadLetter::id)
                .containsExactly(topic + "@0", topic + "@2");
        letters.replay(letters.find(topic + "@0"), compacted -> false);
        assertThat(letters.find(topic))
                .extracting(DeadLetterTopics.DeadLetter::id)
                .containsExactly(topic + "@2");
        letters.replay(letters.find(topic + "@2"), compacted -> false);
        assertThat(letters.find(topic)).isEmpty();
        assertThat(records(topic)).isZero();

        deadLetter("collectives.events", "fourth", 0);
        assertThat(letters.find(topic)).hasSize(1);
        assertThat(records(topic)).isEqualTo(1);
    }

    /** What a service takes to be waiting. */
    private long records(String topic) throws Exception {
        var partition = new TopicPartition(topic, 0);
        try (var admin = Admin.create(new HashMap<String, Object>(settings.adminClient()))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset()
                    - admin.listOffsets(Map.of(partition, OffsetSpec.earliest()))
                            .partitionResult(partition)
                            .get()
                            .offset();
        }
    }

    private int partitionOf(String key) {
        return org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(bytes(key)))
                % 3;
    }

    private void deadLetter(String from, String key, int partition) throws Exception {
        var headers = new RecordHeaders()
                .add("konbit_deadletter_topic", bytes(from))
                .add("konbit_deadletter_partition", bytes(Integer.toString(partition)))
                .add("konbit_deadletter_offset", bytes("0"))
                .add("konbit_deadletter_reason", bytes("can't be handled"))
                .add("konbit_deadletter_error", bytes("no such territory"));
        var topic = from + ".dead-letters.campaigns-service";
        var configuration = new HashMap<String, Object>(settings.adminClient());
        try (var producer = new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, null, bytes(key), bytes("{\"v\":1}"), headers))
                    .get();
        }
    }
}
