package org.konbit.outbox;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How every service reads topics and stores data, unless it says otherwise; said once instead of in each service. */
class EventDefaults implements EnvironmentPostProcessor {
    private static final String CONSUMER = "spring.cloud.stream.kafka.default.consumer.";
    private static final String CLIENT = "spring.cloud.stream.kafka.binder.consumer-properties.";
    private static final String ANY_CLIENT = "spring.kafka.consumer.properties.";

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.cloud.stream.kafka.binder.auto-create-topics", "false"),
            Map.entry("spring.cloud.stream.kafka.binder.auto-add-partitions", "false"),
            Map.entry("spring.cloud.stream.binding-retry-interval", "2"),
            // Bodies go to the reader as they came: it decodes them, and knows what to do with what it can't decode.
            Map.entry("spring.cloud.stream.default.consumer.use-native-decoding", "true"),
            Map.entry("spring.cloud.stream.default.consumer.batch-mode", "true"),
            Map.entry("spring.cloud.stream.default.consumer.max-attempts", "1"),
            Map.entry(CONSUMER + "start-offset", "earliest"),
            Map.entry(CONSUMER + "ack-mode", "BATCH"),
            Map.entry(CLIENT + "auto.offset.reset", "earliest"),
            Map.entry(CLIENT + "key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer"),
            Map.entry(CLIENT + "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer"),
            Map.entry(CLIENT + "max.poll.records", "500"),
            Map.entry(CLIENT + "fetch.max.wait.ms", "500"),
            // Not the newer protocol (group.protocol=consumer): after an empty fetch its client sends the next one only
            // when its poll has ended, and what arrives meanwhile waits for up to a second.
            Map.entry(ANY_CLIENT + "group.protocol", "classic"),
            Map.entry(
                    ANY_CLIENT + "partition.assignment.strategy",
                    "org.apache.kafka.clients.consumer.CooperativeStickyAssignor"),
            // How long partitions wait for an instance that was killed, and how soon the others hear of one that joins.
            Map.entry(ANY_CLIENT + "session.timeout.ms", "10000"),
            Map.entry(ANY_CLIENT + "heartbeat.interval.ms", "1000"),
            // A topic that is made after the service started is found within seconds.
            Map.entry(CLIENT + "metadata.max.age.ms", "5000"),
            // The binder measures lag by a consumer without partitions, of which the client warns each time.
            Map.entry("logging.level.org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils", "ERROR"),
            Map.entry("spring.mongodb.representation.uuid", "standard"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("konbit-event-defaults", DEFAULTS));
    }
}
