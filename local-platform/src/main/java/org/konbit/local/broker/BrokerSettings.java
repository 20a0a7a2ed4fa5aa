package org.konbit.local.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where one embedded broker lives and who may log in.
 *
 * @param users name to password, without the administrator
 */
public record BrokerSettings(
        Path folder,
        int port,
        int controllerPort,
        String adminPassword,
        String controllerPassword,
        Map<String, String> users) {
    public static final String ADMIN = "admin";

    public BrokerSettings {
        users = Map.copyOf(users);
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    Map<String, String> allUsers() {
        var all = new LinkedHashMap<>(users);
        all.put(ADMIN, adminPassword);
        return all;
    }

    /** What a client needs in order to log in. */
    public Map<String, String> client(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrap(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                jaas(user, password));
    }

    public Map<String, String> adminClient() {
        return client(ADMIN, adminPassword);
    }

    public static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }
}
