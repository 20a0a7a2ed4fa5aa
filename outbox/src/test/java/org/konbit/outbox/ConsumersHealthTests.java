package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

class ConsumersHealthTests {
    @Test
    void is_down_while_no_brokers_name_resolves() {
        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of("nowhere.invalid:9092"));
        var consumers = new ConsumersHealth(kafka, new BindingServiceProperties());

        var health = consumers.health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("broker", "no answer");
    }
}
