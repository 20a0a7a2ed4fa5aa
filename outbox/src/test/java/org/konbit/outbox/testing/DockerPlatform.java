package org.konbit.outbox.testing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * As {@link TestPlatform}, but on the servers' own images, started once for a test run.
 *
 * <p>Tests that use it are {@code @Testcontainers(disabledWithoutDocker = true)}: they are left out, and reported as
 * such, where there is no Docker.
 */
public final class DockerPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var run = TestPlatform.aRun();
        TestPropertyValues.of("spring.mongodb.uri=" + Servers.MONGODB.getReplicaSetUrl(run))
                .applyTo(context);
        var kafka = new HashMap<>(Map.<String, Object>of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, Servers.KAFKA.getBootstrapServers()));
        TestPlatform.useTopicsOfItsOwn(context, run, kafka);
    }

    /** Started when first asked for, so that naming this class needs no Docker. */
    private static final class Servers {
        static final MongoDBContainer MONGODB = new MongoDBContainer("mongo:8").withReplicaSet();
        static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

        static {
            MONGODB.start();
            KAFKA.start();
        }
    }
}
