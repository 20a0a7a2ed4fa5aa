package org.konbit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Lets a service read events by functions. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
class EventReaderAutoConfiguration {
    @Bean
    DeadLetters deadLetters(
            EventProducers producers,
            KonbitKafkaProperties topics,
            @Value("${spring.application.name}") String service,
            MeterRegistry meters) {
        return new DeadLetters(producers, topics.topicPrefix(), service, meters);
    }

    @Bean
    EventReader eventReader(DeadLetters deadLetters, MeterRegistry meters, Clock clock) {
        return new EventReader(deadLetters, meters, clock);
    }

    @Bean
    TopicFigures topicFigures(
            KafkaProperties kafka,
            KonbitKafkaProperties topics,
            @Value("${spring.application.name}") String service,
            @Value("${konbit.kafka.figures-every:15s}") Duration every,
            MeterRegistry meters) {
        return new TopicFigures(kafka, topics.topicPrefix(), service, every, meters);
    }

    @Bean
    ConsumersHealth consumersHealthIndicator(KafkaProperties kafka, BindingServiceProperties bindings) {
        return new ConsumersHealth(kafka, bindings);
    }

    /** What reaches the container is a fault of the machine, never of a record: it is tried until it is over. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> eventContainers(ConsumersHealth health) {
        return (container, destination, group) -> {
            var patience = new ExponentialBackOff(200, 2.0);
            patience.setMaxInterval(5_000);
            container.setCommonErrorHandler(new DefaultErrorHandler(patience));
            container.getContainerProperties().setMissingTopicsFatal(false);
            health.watch(container);
        };
    }
}
