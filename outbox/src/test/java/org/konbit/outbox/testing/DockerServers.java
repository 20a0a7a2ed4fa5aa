package org.konbit.outbox.testing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The servers' own images, started when first asked for and once for a test run. */
final class DockerServers {
    private static final MongoDBContainer MONGODB = new MongoDBContainer("mongo:8").withReplicaSet();
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

    static {
        MONGODB.start();
        KAFKA.start();
    }

    private DockerServers() {}

    static String database(String name) {
        return MONGODB.getReplicaSetUrl(name);
    }

    static Map<String, Object> kafka() {
        return new HashMap<>(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBootstrapServers()));
    }
}
