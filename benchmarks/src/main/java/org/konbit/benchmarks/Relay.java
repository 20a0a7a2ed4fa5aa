package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * The outbox's relay after a time without a broker: people are imported meanwhile, the broker comes back, and their
 * events flow. Beside it a bare producer with the relay's settings that sends the very same records.
 */
final class Relay implements Benchmark {
    private static final int PEOPLE = Benchmarks.number("KONBIT_BENCH_PEOPLE", 100_000);
    private static final String TOPIC = "collectives.people";
    private static final String PEER_TOPIC = "benchmark.peer";
    private static final int RUNS = Benchmarks.number("KONBIT_BENCH_RUNS", 3);

    @Override
    public String measures() {
        return "the outbox's relay catching up after a broker's absence, beside a bare producer";
    }

    @Override
    public void run(Path home) throws Exception {
        try (var konbit = Konbit.up(home, Map.of())) {
            konbit.importCsv("/api/territories/import", home.resolve("demo/territories-haiti.csv"));
            var ratios = new double[RUNS];
            for (int run = 0; run < RUNS; run++) ratios[run] = once(home, konbit, run);
            System.out.printf(
                    "median of %d: %.2f × the bare producer (%s)%n",
                    RUNS, Machine.median(ratios), Machine.spread(ratios));
        }
    }

    private static double once(Path home, Konbit konbit, int run) throws Exception {
        Map<TopicPartition, Long> before;
        try (var admin = Admin.create(konbit.brokerLogin())) {
            before = ends(admin);
        }
        konbit.launcher("stop", "kafka");
        konbit.importCsv("/api/people/import", Crowd.people(PEOPLE, "relay" + run + "-", "HT-CE"));
        // The launcher returns when all consumers are back: the relay is long at work by then.
        var starting = Thread.ofPlatform().start(() -> start(konbit));
        try (var admin = Admin.create(konbit.brokerLogin())) {
            var drain = drain(admin, sum(before));
            starting.join();
            var records = after(konbit, before);
            if (run == 0)
                admin.createTopics(List.of(new NewTopic(PEER_TOPIC, before.size(), (short) 1)))
                        .all()
                        .get();
            var bare = bare(konbit, records);
            System.out.printf(
                    "run %d: %,d events, %,.0f a second, the last %.1f s after the first; bare producer %,.0f; ratio %.2f%n",
                    run + 1, records.size(), drain.rate, drain.lastAfterSeconds, bare, drain.rate / bare);
            return drain.rate / bare;
        }
    }

    private static void start(Konbit konbit) {
        try {
            konbit.launcher("start", "kafka");
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** How fast the bulk went, between the looks that found a tenth and nine tenths of it, and when the last came. */
    private record Drain(double rate, double lastAfterSeconds) {}

    private static Drain drain(Admin admin, long before) throws Exception {
        var began = 0L;
        var tenthAt = 0L;
        var tenth = 0L;
        var rate = 0.0;
        while (true) {
            var gone = sum(ends(admin)) - before;
            var now = System.nanoTime();
            if (began == 0 && gone > 0) began = now;
            if (tenthAt == 0 && gone >= PEOPLE / 10) {
                tenthAt = now;
                tenth = gone;
            }
            if (rate == 0 && gone >= PEOPLE * 9 / 10) rate = (gone - tenth) / ((now - tenthAt) / 1e9);
            if (gone >= PEOPLE) return new Drain(rate, (now - began) / 1e9);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws Exception {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic :
                admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition ->
                            wanted.put(new TopicPartition(TOPIC, partition.partition()), OffsetSpec.latest()));
        }
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<ConsumerRecord<byte[], byte[]>> after(Konbit konbit, Map<TopicPartition, Long> offsets)
            throws IOException {
        var settings = konbit.brokerLogin();
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
            consumer.assign(offsets.keySet());
            offsets.forEach(consumer::seek);
            while (records.size() < PEOPLE) consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        }
        return records;
    }

    private static double bare(Konbit konbit, List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        var settings = konbit.brokerLogin();
        settings.putAll(Map.of(
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4",
                "linger.ms",
                0,
                "batch.size",
                65_536));
        settings.put("key.serializer", ByteArraySerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        try (var producer = new KafkaProducer<byte[], byte[]>(settings)) {
            producer.partitionsFor(PEER_TOPIC);
            var began = System.nanoTime();
            for (var record : records)
                producer.send(new ProducerRecord<>(
                        PEER_TOPIC, record.partition(), record.key(), record.value(), record.headers()));
            producer.flush();
            return records.size() / ((System.nanoTime() - began) / 1e9);
        }
    }
}
