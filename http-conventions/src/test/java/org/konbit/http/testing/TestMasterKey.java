package org.konbit.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.konbit.sealing.MakeMasterKey;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A master key for one test run, as {@code konbit.master-key-file}. */
public final class TestMasterKey implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FILE = make();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("konbit.master-key-file=" + FILE).applyTo(context);
    }

    public static Path file() {
        return FILE;
    }

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("konbit-test-key");
            var file = folder.resolve("master-key.json");
            MakeMasterKey.at(file);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
