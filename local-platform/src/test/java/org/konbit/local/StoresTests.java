package org.konbit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.konbit.local.process.Processes;

class StoresTests {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void are_unfit_until_the_broker_has_what_the_contracts_name_now() throws Exception {
        var repository = folder.resolve("repository");
        var topics = Files.createDirectories(repository.resolve("contracts")).resolve("topics.json");
        Files.writeString(topics, "those of before");
        var settings = Settings.of(repository, folder.resolve("data"), null, Map.of());
        var stores = new Stores(settings, new Processes(settings.data().run()));
        var kafka = List.of(Part.KAFKA);

        assertThat(stores.areFit(kafka)).isFalse();
        Files.createDirectories(settings.data().kafka());
        Files.writeString(settings.data().kafka().resolve("provisioned"), "those of before");
        assertThat(stores.areFit(kafka)).isTrue();
        Files.writeString(topics, "those of now");
        assertThat(stores.areFit(kafka)).isFalse();
        assertThat(stores.areFit(List.of(Part.MONGODB))).isTrue();
    }
}
