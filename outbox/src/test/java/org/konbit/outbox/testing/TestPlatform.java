package org.konbit.outbox.testing;

import com.mongodb.ConnectionString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Points a Spring context at the broker and the database of the test run, with a database and topics of its own.
 *
 * <p>Without them the context fails: a test that is silently left out shows nothing.
 */
public final class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int PARTITIONS = 2;
    private static volatile boolean onDocker;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var run = "t" + UUID.randomUUID().toString().substring(0, 8);
        var prefix = run + ".";
        var kafka = kafka();
        TestPropertyValues.of("spring.mongodb.uri=" + database(run), "konbit.kafka.topic-prefix=" + prefix)
                .applyTo(context);
        kafka.forEach((name, value) -> TestPropertyValues.of(
                        name.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                                ? "spring.kafka.bootstrap-servers=" + value
                                : "spring.kafka.properties.%s=%s".formatted(name, value))
                .applyTo(context));
        provision(prefix, kafka);
    }

    /** While these run, the servers' own images are the platform. */
    static <T> T onDocker(Supplier<T> tests) {
        onDocker = true;
        try {
            return tests.get();
        } finally {
            onDocker = false;
        }
    }

    static boolean isOnDocker() {
        return onDocker;
    }

    /** The URI of an empty database on the test run's server. */
    public static String database(String name) {
        if (onDocker) return DockerServers.database(name);
        var uri = required("KONBIT_TEST_MONGODB_URI");
        var parsed = new ConnectionString(uri);
        var hosts = String.join(",", parsed.getHosts());
        var authority = uri.substring(0, uri.indexOf(hosts) + hosts.length());
        var options = uri.contains("?") ? uri.substring(uri.indexOf('?') + 1) : "";
        if (!options.contains("authSource")) options = (options.isEmpty() ? "" : options + "&") + "authSource=admin";
        return authority + "/" + name + "?" + options;
    }

    /** Settings of any Kafka client on the test run's broker, with all rights. */
    public static Map<String, Object> kafka() {
        if (onDocker) return DockerServers.kafka();
        var settings = new HashMap<String, Object>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, required("KONBIT_TEST_KAFKA"));
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        settings.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-256");
        settings.put(SaslConfigs.SASL_JAAS_CONFIG, jaas());
        return settings;
    }

    private static String jaas() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(required("KONBIT_TEST_KAFKA_USERNAME"), required("KONBIT_TEST_KAFKA_PASSWORD"));
    }

    private static String required(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not set: run the tests by ./konbit test (or beside ./konbit test-platform)"));
    }

    private static void provision(String prefix, Map<String, Object> kafka) {
        var topics = JsonMapper.shared()
                .readTree(contracts().resolve("topics.json").toFile())
                .get("topics");
        var wanted = topics.valueStream().map(topic -> topic(prefix, topic)).toList();
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(wanted).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The test topics could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static NewTopic topic(String prefix, JsonNode topic) {
        var name = topic.get("name").stringValue();
        var partitions = name.contains(".dead-letters.") ? 1 : PARTITIONS;
        return new NewTopic(prefix + name, partitions, (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, topic.get("cleanup").stringValue()));
    }

    /** The folder of contracts, from whichever module the tests run in. */
    public static Path contracts() {
        return List.of(Path.of("contracts"), Path.of("../contracts")).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no folder contracts beside this module"));
    }
}
