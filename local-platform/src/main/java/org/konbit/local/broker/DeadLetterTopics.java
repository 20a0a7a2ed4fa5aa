package org.konbit.local.broker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.konbit.local.process.Trouble;

/** Records that a service could not use: read, and given once more to the topic they came from. */
public final class DeadLetterTopics {
    private static final String MARK = ".dead-letters.";
    private static final String PREFIX = "konbit_deadletter_";
    private static final String SETTLED = PREFIX + "settled";

    private final Map<String, String> client;

    public DeadLetterTopics(Map<String, String> adminClient) {
        this.client = adminClient;
    }

    /**
     * One of them.
     *
     * @param id {@code topic@offset} of its dead-letter topic, which has one partition
     */
    public record DeadLetter(String id, Instant at, String service, ConsumerRecord<byte[], byte[]> record) {
        public String topic() {
            return header("topic");
        }

        public String reason() {
            return "%s: %s".formatted(header("reason"), header("error"));
        }

        public String type() {
            var type = record.headers().lastHeader("ce_type");
            return type == null ? "?" : text(type);
        }

        private String header(String name) {
            var header = record.headers().lastHeader(PREFIX + name);
            return header == null ? "?" : text(header);
        }

        public Map<String, String> headers() {
            var all = new java.util.TreeMap<String, String>();
            for (var header : record.headers()) all.put(header.key(), text(header));
            return all;
        }

        public String body() {
            return record.value() == null ? "(none)" : new String(record.value(), StandardCharsets.UTF_8);
        }
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Those not yet given back, the oldest first. */
    public List<DeadLetter> list() {
        return in(topic -> topic.contains(MARK));
    }

    /** The letter with that id, or all of a dead-letter topic; those given back are not found any more. */
    public List<DeadLetter> find(String idOrTopic) {
        var at = idOrTopic.lastIndexOf('@');
        if (at < 0) return in(topic -> topic.contains(MARK) && topic.equals(idOrTopic));
        var its = idOrTopic.substring(0, at);
        return in(topic -> topic.contains(MARK) && topic.equals(its)).stream()
                .filter(letter -> letter.id().equals(idOrTopic))
                .toList();
    }

    private List<DeadLetter> in(Predicate<String> topics) {
        var found = new ArrayList<DeadLetter>();
        try (var consumer = consumer();
                var groups = new Groups(client)) {
            for (var topic : groups.topics()) {
                if (!topics.test(topic)) continue;
                var settled = new HashSet<Long>();
                var here = new ArrayList<DeadLetter>();
                read(consumer, new TopicPartition(topic, 0), 0, record -> {
                    var mark = record.headers().lastHeader(SETTLED);
                    if (mark != null) settled.add(Long.valueOf(text(mark)));
                    else here.add(letter(record));
                });
                here.removeIf(letter -> settled.contains(letter.record().offset()));
                found.addAll(here);
            }
        }
        found.sort(java.util.Comparator.comparing(DeadLetter::at));
        return found;
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        var topic = record.topic();
        return new DeadLetter(
                topic + "@" + record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                topic.substring(topic.indexOf(MARK) + MARK.length()),
                record);
    }

    /**
     * Gives letters back in their order, each once, and removes what nobody waits for any more. What fails again
     * meanwhile is a new letter, and stays one.
     *
     * @param compacted which topics keep only the newest record of a key: an older one must not come after it
     * @return those that were given back; of the others a newer record stands in its topic
     */
    public List<DeadLetter> replay(List<DeadLetter> letters, Predicate<String> compacted) {
        var overtaken = overtaken(letters.stream()
                .filter(letter -> compacted.test(letter.topic()))
                .toList());
        var given =
                letters.stream().filter(letter -> !overtaken.contains(letter)).toList();
        try (var producer =
                new KafkaProducer<>(configuration(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new LinkedHashMap<DeadLetter, Future<?>>();
            for (var letter : given) sent.put(letter, producer.send(original(letter)));
            var settled = new ArrayList<>(overtaken);
            ExecutionException refusal = null;
            for (var each : sent.entrySet()) {
                try {
                    each.getValue().get();
                    settled.add(each.getKey());
                } catch (ExecutionException refused) {
                    refusal = refused;
                }
            }
            // Also when some were refused: the others are not to be given back once more.
            var marks =
                    settled.stream().map(letter -> producer.send(mark(letter))).toList();
            for (var mark : marks) mark.get();
            var topics = settled.stream().map(letter -> letter.record().topic()).collect(Collectors.toSet());
            for (var topic : topics) removeSettled(new TopicPartition(topic, 0));
            if (refusal != null) throw refusal;
        } catch (ExecutionException refused) {
            throw new Trouble("The broker refuses: " + refused.getCause(), "./konbit logs kafka");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return given;
    }

    private static ProducerRecord<byte[], byte[]> original(DeadLetter letter) {
        var record = letter.record();
        return new ProducerRecord<>(letter.topic(), null, record.key(), record.value(), original(record.headers()));
    }

    private static ProducerRecord<byte[], byte[]> mark(DeadLetter letter) {
        var record = letter.record();
        var settled = Long.toString(record.offset()).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                record.topic(), 0, new byte[0], new byte[0], new RecordHeaders().add(SETTLED, settled));
    }

    /** A topic lets go only of what is before an offset: what is settled behind a letter that waits stays for now. */
    private void removeSettled(TopicPartition topic) throws ExecutionException, InterruptedException {
        try (var consumer = consumer();
                var admin = Admin.create(configuration())) {
            var waiting = new TreeSet<Long>();
            read(consumer, topic, 0, record -> {
                var mark = record.headers().lastHeader(SETTLED);
                if (mark != null) waiting.remove(Long.valueOf(text(mark)));
                else waiting.add(record.offset());
            });
            var first = waiting.isEmpty() ? consumer.position(topic) : waiting.getFirst();
            admin.deleteRecords(Map.of(topic, RecordsToDelete.beforeOffset(first)))
                    .all()
                    .get();
        }
    }

    /** Each partition that they came from is read once, from the first of them on. */
    private Set<DeadLetter> overtaken(List<DeadLetter> letters) {
        var overtaken = new LinkedHashSet<DeadLetter>();
        var byPartition = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> new TopicPartition(letter.topic(), (int) number(letter, "partition"))));
        try (var consumer = consumer()) {
            byPartition.forEach((partition, its) -> {
                var first = its.stream()
                        .mapToLong(letter -> number(letter, "offset"))
                        .min()
                        .orElseThrow();
                var newest = new HashMap<ByteBuffer, Long>();
                read(consumer, partition, first + 1, record -> newest.put(key(record), record.offset()));
                its.stream()
                        .filter(letter -> newest.getOrDefault(key(letter.record()), -1L) > number(letter, "offset"))
                        .forEach(overtaken::add);
            });
        }
        return overtaken;
    }

    private static ByteBuffer key(ConsumerRecord<byte[], byte[]> record) {
        return ByteBuffer.wrap(record.key() == null ? new byte[0] : record.key());
    }

    private static long number(DeadLetter letter, String name) {
        var text = letter.header(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Headers original(Headers headers) {
        var kept = new RecordHeaders();
        for (var header : headers) if (!header.key().startsWith(PREFIX)) kept.add(header);
        return kept;
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            long from,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, Math.max(from, offset(consumer.beginningOffsets(List.of(partition)), partition)));
        var end = offset(consumer.endOffsets(List.of(partition)), partition);
        while (consumer.position(partition) < end)
            consumer.poll(Duration.ofMillis(500)).forEach(each);
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        var offset = offsets.get(partition);
        return offset == null ? 0 : offset;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var configuration = configuration();
        configuration.put("auto.offset.reset", "earliest");
        configuration.put("enable.auto.commit", false);
        return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> configuration() {
        return new HashMap<>(client);
    }
}
