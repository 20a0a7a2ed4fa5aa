package org.konbit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.local.process.Entry;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;

class SettingsTests {
    @TempDir
    private Path folder = Path.of("");

    private Settings settings(Map<String, String> environment) {
        return Settings.of(Path.of("").toAbsolutePath(), folder, null, environment);
    }

    @Test
    void makes_secrets_once_that_only_their_owner_reads() throws Exception {
        var first = settings(Map.of()).secrets();
        var again = settings(Map.of()).secrets();
        assertThat(again.get("gateway.token"))
                .isEqualTo(first.get("gateway.token"))
                .hasSizeGreaterThan(30);
        assertThat(again.kafkaPassword(Part.CAMPAIGNS)).isNotEqualTo(again.kafkaPassword(Part.COLLECTIVES));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("secrets/credentials.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void gives_each_service_its_own_credentials_and_no_secret_of_the_gateway() {
        var settings = settings(Map.of());
        var secrets = settings.secrets();
        var campaigns = settings.environment(secrets).of(Part.CAMPAIGNS, 8082);
        assertThat(campaigns.values())
                .anyMatch(value -> value.contains(secrets.kafkaPassword(Part.CAMPAIGNS)))
                .noneMatch(value -> value.contains(secrets.kafkaPassword(Part.COLLECTIVES)))
                .noneMatch(value -> value.contains(secrets.mongodbPassword(Part.COLLECTIVES)))
                .noneMatch(value -> value.contains(secrets.get("gateway.token")));
        assertThat(campaigns.get("MONGODB_URI")).contains("/campaigns?", "w=majority", "journal=true");
        assertThat(settings.environment(secrets).of(Part.GATEWAY, 8080))
                .containsEntry("KONBIT_LOCAL_TOKEN_SECRET", secrets.get("gateway.token"));
    }

    @Test
    void starts_nothing_that_the_environment_names() {
        var settings = settings(Map.of("MONGODB_URI", "mongodb://db.example/", "SMTP_URL", "smtp://mail.example"));
        assertThat(settings.outside().parts()).containsExactly(Part.MONGODB);
        var environment = settings.environment(settings.secrets()).of(Part.NOTIFICATIONS, 8083);
        assertThat(environment)
                .containsEntry("MONGODB_URI", "mongodb://db.example/notifications")
                .containsEntry("SMTP_URL", "smtp://mail.example");
        assertThat(environment.get("SMS_URL")).startsWith("kannel+http://konbit:");
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://h, mongodb://h/campaigns",
        "mongodb://h:1/?replicaSet=r, mongodb://h:1/campaigns?replicaSet=r",
        "mongodb://u:p@h/, mongodb://u:p@h/campaigns?authSource=admin",
        "mongodb://u:p@h/own?w=1, mongodb://u:p@h/campaigns?w=1&authSource=own",
        "mongodb://u:p@h?authSource=x, mongodb://u:p@h/campaigns?authSource=x"
    })
    void gives_each_service_its_own_database_on_a_server_of_somebody_else(String given, String used) {
        assertThat(ServiceEnvironment.withDatabase(given, "campaigns")).isEqualTo(used);
    }

    @Test
    void keeps_to_the_offset_of_a_platform_that_runs() throws Exception {
        var self = ProcessHandle.current();
        var command = self.info().command().orElseThrow();
        new Note(700, Map.of(), Map.of()).write(new DataFolder(folder));
        Json.write(
                folder.resolve("run/kafka-1.pid.json"),
                new Entry(
                        "kafka",
                        1,
                        self.pid(),
                        self.info().startInstant().orElseThrow().toEpochMilli(),
                        1,
                        command,
                        "none"));

        assertThat(settings(Map.of()).ports().of(Part.GATEWAY)).isEqualTo(8780);
        assertThatThrownBy(() -> Settings.of(folder, folder, 800, Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("offset 700");
    }
}
