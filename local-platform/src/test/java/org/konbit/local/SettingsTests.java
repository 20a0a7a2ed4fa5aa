package org.konbit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
                .noneMatch(value -> value.contains(secrets.get("gateway.token")))
                .noneMatch(value -> value.contains(secrets.get("sms.provider")))
                .noneMatch(value -> value.contains(secrets.get("sms.webhook")));
        assertThat(campaigns.get("MONGODB_URI")).contains("/campaigns?", "w=majority", "journal=true");
        assertThat(settings.environment(secrets).of(Part.GATEWAY, 8080))
                .containsEntry("KONBIT_LOCAL_TOKEN_SECRET", secrets.get("gateway.token"));
    }

    @Test
    void tells_the_one_who_asks_for_delivery_reports_the_secret_by_which_the_gateway_lets_them_in() {
        var settings = settings(Map.of());
        var environment = settings.environment(settings.secrets());
        var webhook = Map.of(
                "KONBIT_SMS_WEBHOOK_SECRET",
                settings.secrets().get("sms.webhook"),
                "KONBIT_PUBLIC_URL",
                "http://127.0.0.1:8080");
        assertThat(environment.of(Part.NOTIFICATIONS, 8083)).containsAllEntriesOf(webhook);
        assertThat(environment.of(Part.GATEWAY, 8080)).containsAllEntriesOf(webhook);
        assertThat(environment.ofStandIns())
                .containsEntry("KONBIT_SMS_WEBHOOK_SECRET", settings.secrets().get("sms.webhook"));
    }

    @Test
    void bounds_calls_where_they_come_from_outside() {
        var here = settings(Map.of());
        assertThat(here.environment(here.secrets()).of(Part.GATEWAY, 8080))
                .containsEntry("KONBIT_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("KONBIT_CALL_LIMITS", "false");
        var there = settings(Map.of("KONBIT_PUBLIC_URL", "https://konbit.example"));
        assertThat(there.environment(there.secrets()).of(Part.GATEWAY, 8080))
                .containsEntry("KONBIT_PUBLIC_URL", "https://konbit.example")
                .containsEntry("KONBIT_CALL_LIMITS", "true");
        assertThat(there.environment(there.secrets()).of(Part.NOTIFICATIONS, 8083))
                .containsEntry("KONBIT_PUBLIC_URL", "https://konbit.example");
    }

    @Test
    void makes_one_set_of_secrets_for_launchers_that_begin_together() throws Exception {
        try (var launchers = Executors.newFixedThreadPool(8)) {
            var asked = new ArrayList<Callable<String>>();
            for (int launcher = 0; launcher < 8; launcher++) {
                asked.add(() -> settings(Map.of()).secrets().get("mongodb.admin"));
            }
            var told = new TreeSet<String>();
            for (var answer : launchers.invokeAll(asked)) told.add(answer.get());
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void lets_nobody_else_into_the_folders() throws Exception {
        var data = new DataFolder(folder.resolve("data"));
        Files.createDirectories(data.kafka());
        data.make();
        assertThat(data.all())
                .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rwx------"));
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
