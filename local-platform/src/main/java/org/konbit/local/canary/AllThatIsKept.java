package org.konbit.local.canary;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.konbit.local.canary.InClear.Hit;

/**
 * Reads all that a platform keeps, as its stores give it out. Database and broker compress what they write: a search of
 * their files alone would prove little.
 */
public record AllThatIsKept(InClear words, Looked looked) {
    public static final String DATABASES = "database ";
    public static final String TOPICS = "topics";

    /** Every document of every database, in its bytes; the log of writes is one, in which all that ever was is found. */
    public void documents(String adminUri) {
        try (var client = MongoClients.create(adminUri)) {
            for (var database : client.listDatabaseNames()) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    // The server's own, which not even its administrator may read.
                    if (collection.startsWith("system.") || collection.startsWith("replset.")) continue;
                    var place = database + "." + collection;
                    for (var document : client.getDatabase(database)
                            .getCollection(collection, RawBsonDocument.class)
                            .find()) {
                        var bytes = bytes(document);
                        looked.note(DATABASES + database, "documents", place, bytes.length, words.in(bytes));
                    }
                }
            }
        }
    }

    private static byte[] bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer();
        try {
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } finally {
            buffer.release();
        }
    }

    /** Every record of every topic, with its key and its headers. */
    public void records(Map<String, String> adminClient) {
        var settings = new HashMap<String, Object>(adminClient);
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(java.util.List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) look(record);
            }
        }
    }

    private void look(ConsumerRecord<byte[], byte[]> record) {
        var hits = new HashSet<Hit>();
        var bytes = look(record.key(), hits) + look(record.value(), hits);
        for (var header : record.headers()) bytes += look(header.value(), hits);
        looked.note(TOPICS, "records", record.topic(), bytes, hits);
    }

    private long look(byte @Nullable [] bytes, Set<Hit> hits) {
        if (bytes == null) return 0;
        hits.addAll(words.in(bytes));
        return bytes.length;
    }

    /** Every file below a folder: logs and the stores' own. */
    public void files(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) look(root, file);
                return FileVisitResult.CONTINUE;
            }

            // Both stores remove files while they are looked through.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
    }

    private void look(Path root, Path file) throws IOException {
        var place = root.relativize(file);
        var hits = new HashSet<Hit>();
        try (var stream = Files.newInputStream(file)) {
            var bytes = words.in(stream, hits);
            looked.note("files in " + place.getName(0), "files", place.toString(), bytes, hits);
        } catch (NoSuchFileException gone) {
            looked.note("files in " + place.getName(0), "files", place.toString(), 0, Set.of());
        }
    }

    /** What a process says of itself. */
    public void figures(String process, String text) {
        looked.note("figures", "pages", "figures of " + process, text.length(), words.in(text));
    }
}
