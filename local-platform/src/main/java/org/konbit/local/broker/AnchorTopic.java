package org.konbit.local.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.konbit.local.audit.Anchor;
import org.konbit.local.process.Json;
import tools.jackson.databind.JsonNode;

/** What services told of their audit logs' chains; services add to it and can take nothing back. */
public final class AnchorTopic {
    public static final String NAME = "audit.anchors";
    private static final String CUT = "konbit.audit.chain-cut.v1";

    private final Map<String, String> client;

    public AnchorTopic(Map<String, String> adminClient) {
        this.client = adminClient;
    }

    /** All of them, the oldest first. */
    public List<Anchor> all() {
        var configuration = new HashMap<String, Object>(client);
        configuration.put("enable.auto.commit", false);
        var found = new ArrayList<Anchor>();
        try (var consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(NAME, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end)
                consumer.poll(Duration.ofMillis(500)).forEach(record -> found.add(anchor(record)));
        }
        return found;
    }

    private static Anchor anchor(ConsumerRecord<byte[], byte[]> record) {
        var data = Json.MAPPER.readValue(record.value(), JsonNode.class);
        var type = record.headers().lastHeader("ce_type");
        return new Anchor(
                data.path("chain").asString(""),
                data.path("number").asLong(0),
                data.path("hash").asString(""),
                Instant.ofEpochMilli(record.timestamp()),
                type != null && new String(type.value(), StandardCharsets.UTF_8).equals(CUT));
    }
}
