package org.konbit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.MongoOperations;

/** Lets a service that has aggregates save and publish them. */
@AutoConfiguration(
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration")
@EnableConfigurationProperties({KafkaProperties.class, KonbitKafkaProperties.class})
class OutboxAutoConfiguration {
    /** Less than a caller over HTTP waits. */
    private static final Duration PATIENCE_WITH_CONFLICTS = Duration.ofSeconds(20);

    /** The same events are never waited for longer than a request would wait: what is not taken is swept later. */
    private static final Map<String, Object> PRODUCER = Map.ofEntries(
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
            Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
            Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024),
            // Above the largest body of a request: an event that is too large would be tried again for ever.
            Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000),
            Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
            Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    TraceParents traceParents() {
        return Traces::current;
    }

    @Bean
    @ConditionalOnMissingBean
    MongoTransactionManager transactionManager(MongoDatabaseFactory databases) {
        return new RetriedCommits(databases, PATIENCE_WITH_CONFLICTS);
    }

    @Bean
    @ConditionalOnMissingBean
    Together together(MongoTransactionManager transactions) {
        return new RetriedTransactions(transactions, PATIENCE_WITH_CONFLICTS);
    }

    /** A byte producer with this service's credentials and the outbox's delivery guarantees; the caller closes it. */
    @Bean
    @ConditionalOnMissingBean
    EventProducers eventProducers(KafkaProperties kafka) {
        return () -> {
            var settings = new HashMap<>(kafka.buildProducerProperties());
            settings.putAll(PRODUCER);
            return new KafkaProducer<>(settings);
        };
    }

    @Bean
    WireMappings wireMappings(ObjectProvider<Publishes<?, ?>> mappings) {
        return new WireMappings(mappings, EventJson.mapper());
    }

    @Bean
    Relay outboxRelay(
            EventProducers producers,
            MongoOperations mongo,
            KonbitKafkaProperties topics,
            @Value("${spring.application.name}") String service) {
        Supplier<Producer<byte[], byte[]>> producer = producers::open;
        return new Relay(producer, new Pruning(mongo), topics.topicPrefix(), "/" + service);
    }

    @Bean
    Outbox outbox(MongoOperations mongo, WireMappings wire, Relay relay, Clock clock, TraceParents traceParents) {
        return new Outbox(mongo, wire, relay, clock, traceParents);
    }

    @Bean
    Sweeper outboxSweeper(MongoOperations mongo, WireMappings wire, Relay relay, Clock clock) {
        var lease = new Lease(mongo, clock, "outbox-sweeper", Duration.ofSeconds(10));
        return new Sweeper(mongo, wire, relay, lease, clock, Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Bean
    MeterBinder oldestOutboxEntry(Sweeper sweeper) {
        return meters -> Gauge.builder(
                        "konbit.outbox.oldest", sweeper, s -> s.longestWait().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Age of the oldest event that is stored and not yet published")
                .register(meters);
    }
}
