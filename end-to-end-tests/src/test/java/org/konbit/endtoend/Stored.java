package org.konbit.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.JsonNode;

/** All that database and broker keep, read as they give it out, with the administrator's login of the platform. */
final class Stored {

    /** What an instance notes for itself: other at every look, and nothing that is told to anybody. */
    private static final Set<String> PASSING = Set.of("leases", "idempotency", "instances", "audit", "auditChains");

    private static final List<String> SERVICES = List.of("collectives", "campaigns", "notifications");

    private Stored() {}

    /** What the services keep, by collection. */
    static SortedMap<String, List<String>> kept(KonbitPlatform platform) throws IOException {
        var kept = new TreeMap<String, List<String>>();
        try (var client = client(platform)) {
            for (var database : SERVICES) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    if (PASSING.contains(collection)) continue;
                    kept.put(
                            database + "." + collection,
                            client
                                    .getDatabase(database)
                                    .getCollection(collection, BsonDocument.class)
                                    .find()
                                    .into(new ArrayList<>())
                                    .stream()
                                    .map(BsonDocument::toJson)
                                    .sorted()
                                    .toList());
                }
            }
        }
        return kept;
    }

    /** What stands in one of two looks and not in the other, each with its collection. */
    static List<String> differences(SortedMap<String, List<String>> one, SortedMap<String, List<String>> other) {
        var differences = new ArrayList<String>();
        only(one, other).forEach(document -> differences.add("- " + document));
        only(other, one).forEach(document -> differences.add("+ " + document));
        return differences;
    }

    private static List<String> only(SortedMap<String, List<String>> here, SortedMap<String, List<String>> notThere) {
        var only = new ArrayList<String>();
        here.forEach((place, documents) -> {
            var known = new HashSet<>(notThere.getOrDefault(place, List.of()));
            documents.stream()
                    .filter(document -> !known.contains(document))
                    .forEach(document -> only.add(place + ": " + document));
        });
        return only;
    }

    /** Waits until every event is published, and has been dealt with by everyone who reads it. */
    static void awaitAllHeard(KonbitPlatform platform) throws IOException {
        try (var mongo = client(platform);
                var kafka = Admin.create(brokerLogin(platform))) {
            Awaitility.await("all that happened is published and heard of")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> isPublished(mongo) && isHeard(kafka));
        }
    }

    private static boolean isPublished(MongoClient mongo) {
        for (var database : SERVICES) {
            for (var collection : mongo.getDatabase(database).listCollectionNames()) {
                var waiting =
                        mongo.getDatabase(database).getCollection(collection).find(Filters.exists("outbox"));
                if (waiting.first() != null) return false;
            }
        }
        return true;
    }

    /** A group that reads a topic reads all of it, also partitions in which it has committed nothing yet. */
    private static boolean isHeard(Admin kafka) throws ExecutionException, InterruptedException {
        for (var group : kafka.listGroups().all().get()) {
            var heard = kafka.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            // Chunks are work to be done, not what happened.
            heard.keySet().removeIf(partition -> partition.topic().contains(".chunks."));
            var topics = heard.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
            var partitions = kafka.describeTopics(topics).allTopicNames().get().entrySet().stream()
                    .flatMap(topic -> topic.getValue().partitions().stream()
                            .map(partition -> new TopicPartition(topic.getKey(), partition.partition())))
                    .toList();
            var begins = offsets(kafka, partitions, OffsetSpec.earliest());
            for (var end : offsets(kafka, partitions, OffsetSpec.latest()).entrySet()) {
                var offset = heard.get(end.getKey());
                var next = offset == null ? begins.getOrDefault(end.getKey(), 0L) : offset.offset();
                if (next < end.getValue()) return false;
            }
        }
        return true;
    }

    private static Map<TopicPartition, Long> offsets(Admin kafka, List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
        var found = new HashMap<TopicPartition, Long>();
        kafka.listOffsets(wanted).all().get().forEach((partition, info) -> found.put(partition, info.offset()));
        return found;
    }

    /** Takes all out of a collection, named with its database. */
    static void empty(KonbitPlatform platform, String place) throws IOException {
        var dot = place.indexOf('.');
        try (var client = client(platform)) {
            var gone = client.getDatabase(place.substring(0, dot))
                    .getCollection(place.substring(dot + 1))
                    .deleteMany(new Document());
            if (gone.getDeletedCount() == 0) throw new AssertionError("There was nothing in " + place);
        }
    }

    /** While it is open, the database refuses to take a collection's last event out of a document. */
    static final class KeepingEvents implements AutoCloseable {
        private final MongoClient client;
        private final String database;
        private final String collection;

        private KeepingEvents(MongoClient client, String database, String collection) {
            this.client = client;
            this.database = database;
            this.collection = collection;
            validate(Filters.exists("outbox"));
        }

        private void validate(Bson rule) {
            client.getDatabase(database).runCommand(new Document("collMod", collection).append("validator", rule));
        }

        /** How many have events. */
        long documents() {
            return client.getDatabase(database).getCollection(collection).countDocuments(Filters.exists("outbox"));
        }

        @Override
        public void close() {
            validate(new Document());
            client.close();
        }
    }

    static KeepingEvents keepingEvents(KonbitPlatform platform, String place) throws IOException {
        var dot = place.indexOf('.');
        return new KeepingEvents(client(platform), place.substring(0, dot), place.substring(dot + 1));
    }

    static long unfinishedImports(KonbitPlatform platform) throws IOException {
        try (var client = client(platform)) {
            return client.getDatabase("collectives")
                    .getCollection("imports")
                    .countDocuments(Filters.eq("unfinished", true));
        }
    }

    /** While it is open, and for a minute at most, whoever else would write a document of that id waits. */
    static Held held(KonbitPlatform platform, String place, String id) throws IOException {
        var dot = place.indexOf('.');
        var client = client(platform);
        var session = client.startSession();
        session.startTransaction();
        client.getDatabase(place.substring(0, dot))
                .getCollection(place.substring(dot + 1))
                .insertOne(session, new Document("_id", id));
        return () -> {
            session.abortTransaction();
            session.close();
            client.close();
        };
    }

    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** How many records of a topic have this event's id. */
    static long timesPublished(KonbitPlatform platform, String topic, String event) throws IOException {
        return recordsOf(platform, topic).stream()
                .filter(record -> header(record, "ce_id").equals(event))
                .count();
    }

    static void publish(KonbitPlatform platform, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (var producer =
                new KafkaProducer<>(brokerLogin(platform), new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var each : sent) each.get();
        }
    }

    /** Takes all records out of a topic of one partition. */
    static void removeAll(KonbitPlatform platform, String topic) throws Exception {
        try (var kafka = Admin.create(brokerLogin(platform))) {
            kafka.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }

    /** The offset at which a group would begin again. */
    static long committed(KonbitPlatform platform, String group, TopicPartition partition)
            throws IOException, ExecutionException, InterruptedException {
        try (var kafka = Admin.create(brokerLogin(platform))) {
            var offset = kafka.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition);
            return offset == null ? 0 : offset.offset();
        }
    }

    /** The audit log's entries of a service, by their ids. */
    static List<Document> auditOf(KonbitPlatform platform, String database) throws IOException {
        try (var client = client(platform)) {
            return client.getDatabase(database)
                    .getCollection("audit")
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .into(new ArrayList<>());
        }
    }

    /** As whoever can write in the database may do. */
    static void putInAudit(KonbitPlatform platform, String database, Document entry) throws IOException {
        try (var client = client(platform)) {
            client.getDatabase(database)
                    .getCollection("audit")
                    .replaceOne(Filters.eq("_id", entry.get("_id")), entry, new ReplaceOptions().upsert(true));
        }
    }

    private static MongoClient client(KonbitPlatform platform) throws IOException {
        return MongoClients.create("mongodb://admin:%s@127.0.0.1:%d/?authSource=admin&directConnection=true"
                .formatted(secrets(platform).path("mongodb.admin").asString(), platform.port(27017)));
    }

    /** A topic's records, each partition's in their order. */
    static List<ConsumerRecord<byte[], byte[]>> recordsOf(KonbitPlatform platform, String topic) throws IOException {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var settings = brokerLogin(platform);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static Map<String, Object> brokerLogin(KonbitPlatform platform) throws IOException {
        return Map.<String, Object>of(
                "bootstrap.servers",
                "127.0.0.1:" + platform.port(9092),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"admin\" password=\"%s\";"
                        .formatted(secrets(platform).path("kafka.admin").asString()));
    }

    private static JsonNode secrets(KonbitPlatform platform) throws IOException {
        return Http.JSON.readTree(Files.readString(platform.data().resolve("secrets/credentials.json")));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
