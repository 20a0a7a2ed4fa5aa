package org.konbit.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.konbit.audit.Entry.Head;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Anchors in a topic that services may add to and not take from. A producer is there for the moment in which it is
 * needed: once an hour.
 */
final class KafkaAnchors implements Anchors {
    static final String TOPIC = "audit.anchors";
    static final String ANCHORED = "konbit.audit.chain-anchored.v1";
    static final String CUT = "konbit.audit.chain-cut.v1";
    private static final String TEN_SECONDS = "10000";

    private final Map<String, Object> client;
    private final String topic;
    private final String service;
    private final Clock clock;

    KafkaAnchors(Map<String, String> client, String topicPrefix, String service, Clock clock) {
        this.client = new HashMap<>(client);
        this.client.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-audit");
        this.client.put(ProducerConfig.ACKS_CONFIG, "all");
        this.client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TEN_SECONDS);
        this.client.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TEN_SECONDS);
        this.client.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TEN_SECONDS);
        this.client.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        this.topic = topicPrefix + TOPIC;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public void anchor(List<Head> heads) {
        if (!heads.isEmpty())
            send(heads.stream().map(head -> record(ANCHORED, head, data(head))).toList());
    }

    @Override
    public void cut(Head last, Duration kept) {
        var data = data(last);
        data.put("kept", kept.toString());
        send(List.of(record(CUT, last, data)));
    }

    static LinkedHashMap<String, Object> data(Head head) {
        var data = new LinkedHashMap<String, Object>();
        data.put("chain", head.chain());
        data.put("number", head.number());
        data.put("hash", head.hash());
        data.put("at", head.at().toString());
        return data;
    }

    private ProducerRecord<byte[], byte[]> record(String type, Head head, Map<String, Object> data) {
        var record = new ProducerRecord<>(
                topic, bytes(head.chain()), JsonMapper.shared().writeValueAsBytes(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/" + service,
                        "ce_subject",
                        head.chain(),
                        "ce_time",
                        clock.instant().toString(),
                        "ce_aggregateversion",
                        Long.toString(head.number()),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (var record : records) sent.add(producer.send(record));
            for (var each : sent) each.get();
        } catch (ExecutionException refused) {
            throw new DataAccessResourceFailureException("The broker did not take the anchors", refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted while anchoring", e);
        }
    }
}
