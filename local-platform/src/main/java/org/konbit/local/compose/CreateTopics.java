package org.konbit.local.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.konbit.local.broker.BrokerSettings;
import org.konbit.local.broker.Provisioning;
import org.konbit.local.broker.Topics;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;
import tools.jackson.databind.JsonNode;

/** Creates topics and rights at a broker that is given by {@code KAFKA_BOOTSTRAP_SERVERS}, and ends. */
public final class CreateTopics {

    private CreateTopics() {}

    static void main() throws IOException {
        var topics = Topics.read(Path.of(needed("KONBIT_TOPICS")));
        var secrets = Json.read(Path.of(needed("KONBIT_SECRETS")), JsonNode.class);
        var password = secrets.path("kafka.admin").asString("");
        var client = Map.of(
                "bootstrap.servers",
                needed("KAFKA_BOOTSTRAP_SERVERS"),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                BrokerSettings.jaas(BrokerSettings.ADMIN, password));
        new Provisioning(topics).apply(client, true);
        System.out.printf(
                "%d topics and their rights are there.%n", topics.topics().size());
    }

    private static String needed(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new Trouble(name + " is not set", "see the service 'topics' in docker-compose.yml");
        }
        return value;
    }
}
