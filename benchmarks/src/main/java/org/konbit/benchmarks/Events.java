package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * People registered through the gateway, fifty a second: how old each event is when the services that read it are done
 * with it, from their own histograms. Beside it records from a bare producer to a bare consumer at the same pace.
 */
final class Events implements Benchmark {
    private static final int A_SECOND = 50;
    private static final int WARM_UP = Benchmarks.number("KONBIT_BENCH_WARM_UP", 2_000);
    private static final int EVENTS = Benchmarks.number("KONBIT_BENCH_EVENTS", 3_000);
    private static final String TOPIC = "collectives.people";
    private static final String PEER_TOPIC = "benchmark.peer";
    private static final Map<String, Integer> READERS = Map.of("campaigns", 8082, "notifications", 8083);
    private static final Pattern BUCKET = Pattern.compile(
            "konbit_event_age_seconds_bucket\\{.*topic=\"" + TOPIC + "\".*le=\"([^\"]+)\".*} ([0-9.E]+)");

    @Override
    public String measures() {
        return "from a command to its consumers being done with it, at 50 a second";
    }

    @Override
    public void run(Path home) throws Exception {
        try (var konbit = Konbit.up(home, Map.of())) {
            konbit.importCsv("/api/territories/import", home.resolve("demo/territories-haiti.csv"));
            register(konbit, "warm-up", WARM_UP);
            var before = new HashMap<String, SortedMap<Double, Double>>();
            for (var reader : READERS.entrySet()) before.put(reader.getKey(), ages(konbit, reader.getValue()));
            var accepted = register(konbit, "event", EVENTS);
            for (var reader : READERS.entrySet()) {
                var ages = awaitAges(konbit, reader.getValue(), before.getOrDefault(reader.getKey(), new TreeMap<>()));
                System.out.printf(
                        "%s: done with half of %,d events within %.0f ms, p99 %.0f ms, worst within %.0f ms%n",
                        reader.getKey(), EVENTS, at(ages, 0.5), at(ages, 0.99), at(ages, 1));
            }
            print("the command's own answer", accepted);
            print("bare producer to bare consumer", bare(konbit));
        }
    }

    /** How long each answer took, in milliseconds. */
    private static double[] register(Konbit konbit, String handles, int people) throws Exception {
        var answers = Stream.<CompletableFuture<Double>>builder();
        var began = System.nanoTime();
        for (int i = 0; i < people; i++) {
            awaitTurn(began, i);
            answers.add(konbit.postLater("/api/people", """
                    {"handle": "%s-%d", "displayName": "Moun", "language": "ht", "territory": "HT-CE"}""".formatted(handles, i)));
        }
        return answers.build().mapToDouble(CompletableFuture::join).toArray();
    }

    private static void awaitTurn(long began, int turn) {
        var at = began + turn * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
        while (System.nanoTime() < at) LockSupport.parkNanos(at - System.nanoTime());
    }

    /** Counts by upper bound in seconds, each including those below it. */
    private static SortedMap<Double, Double> ages(Konbit konbit, int port) throws IOException, InterruptedException {
        var buckets = new TreeMap<Double, Double>();
        konbit.metrics(port)
                .lines()
                .map(BUCKET::matcher)
                .filter(line -> line.matches())
                .forEach(line -> {
                    var bound =
                            line.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(line.group(1));
                    buckets.put(bound, Double.parseDouble(line.group(2)));
                });
        return buckets;
    }

    private static SortedMap<Double, Double> awaitAges(Konbit konbit, int port, SortedMap<Double, Double> before)
            throws IOException, InterruptedException {
        while (true) {
            var since = new TreeMap<Double, Double>();
            ages(konbit, port).forEach((bound, count) -> since.put(bound, count - before.getOrDefault(bound, 0.0)));
            if (!since.isEmpty() && since.lastEntry().getValue() >= EVENTS) return since;
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static double at(SortedMap<Double, Double> ages, double share) {
        for (var bucket : ages.entrySet()) if (bucket.getValue() >= share * EVENTS) return bucket.getKey() * 1000;
        throw new IllegalStateException("Fewer than %d in %s".formatted(EVENTS, ages));
    }

    private static double[] bare(Konbit konbit) throws Exception {
        try (var admin = Admin.create(konbit.brokerLogin())) {
            admin.createTopics(List.of(new NewTopic(PEER_TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
        var settings = konbit.brokerLogin();
        settings.putAll(Map.of("acks", "all", "linger.ms", 0));
        settings.put("key.serializer", ByteArraySerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        var millis = new double[EVENTS];
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings);
                var producer = new KafkaProducer<byte[], byte[]>(settings)) {
            var partition = new TopicPartition(PEER_TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.position(partition);
            producer.partitionsFor(PEER_TOPIC);
            var sending = Thread.ofPlatform().start(() -> {
                var began = System.nanoTime();
                for (int i = 0; i < EVENTS; i++) {
                    awaitTurn(began, i);
                    var now = Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
                    producer.send(new ProducerRecord<>(PEER_TOPIC, now));
                }
            });
            for (int got = 0; got < EVENTS; ) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var sent = Long.parseLong(new String(record.value(), StandardCharsets.US_ASCII));
                    millis[got++] = (System.nanoTime() - sent) / 1e6;
                }
            }
            sending.join();
        }
        return millis;
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.0f ms, p99 %.0f ms, worst %.0f ms%n",
                what, Machine.median(millis), millis[(int) (0.99 * millis.length)], millis[millis.length - 1]);
    }
}
