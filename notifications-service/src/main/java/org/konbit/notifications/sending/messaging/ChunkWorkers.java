package org.konbit.notifications.sending.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.sending.Workers;
import org.konbit.outbox.DeadLetters;
import org.konbit.outbox.KonbitKafkaProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The consumers of all channels and lanes, and whether they take part. */
@Component("chunks")
class ChunkWorkers implements SmartLifecycle, HealthIndicator {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final KafkaProperties kafka;
    private final KonbitKafkaProperties topics;
    private final Workers workers;
    private final DeadLetters deadLetters;
    private final String service;
    private final String instance;
    private volatile List<ChunkConsumer> consumers = List.of();

    ChunkWorkers(
            KafkaProperties kafka,
            KonbitKafkaProperties topics,
            Workers workers,
            DeadLetters deadLetters,
            @Value("${spring.application.name}") String service,
            @Value("${konbit.instance:}") String instance) {
        this.kafka = kafka;
        this.topics = topics;
        this.workers = workers;
        this.deadLetters = deadLetters;
        this.service = service;
        this.instance = instance;
    }

    @Override
    public void start() {
        var all = new ArrayList<ChunkConsumer>();
        for (var channel : List.of(ChannelKind.SMS, ChannelKind.EMAIL, ChannelKind.RELAY)) {
            for (var lane : Lane.values()) all.add(consumer(channel, lane));
        }
        consumers = List.copyOf(all);
        all.forEach(ChunkConsumer::start);
    }

    private ChunkConsumer consumer(ChannelKind channel, Lane lane) {
        var topic = "notifications.chunks." + channel.name().toLowerCase(Locale.ROOT) + "." + lane.topicPart();
        var group = topics.topicPrefix() + service + "." + topic;
        return new ChunkConsumer(
                topics.topicPrefix() + topic,
                () -> open(group),
                workers.of(channel, lane),
                () -> workers.rests(channel),
                (record, fault) -> deadLetters.add(
                        topic,
                        record.key(),
                        record.value(),
                        record.headers(),
                        record.partition(),
                        record.offset(),
                        "names no chunk",
                        fault));
    }

    private Consumer<byte[], byte[]> open(String group) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        if (!instance.isEmpty()) settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 8);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new KafkaConsumer<>(settings);
    }

    @Override
    public void stop() {
        var all = consumers;
        all.forEach(ChunkConsumer::stop);
        try {
            var deadline = System.nanoTime() + STOP_WITHIN.toNanos();
            for (var consumer : all) consumer.awaitStop(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !consumers.isEmpty();
    }

    @Override
    public Health health() {
        var all = consumers;
        var joined = !all.isEmpty() && all.stream().allMatch(ChunkConsumer::hasJoined);
        return (joined ? Health.up() : Health.down()).build();
    }
}
