package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.konbit.http.testing.TestTokens;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MasterKeyMissingTests {
    @TempDir
    Path folder;

    @Test
    void says_at_start_what_is_wrong_with_the_key_and_nothing_beside(CapturedOutput output) {
        var missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> start(missing.toString())).isNotNull();

        assertThat(output)
                .contains("The master key file " + missing + " cannot be read (setting konbit.master-key-file).")
                .contains("Restore it from where it is kept")
                .doesNotContain("\tat ");
    }

    @Test
    void says_that_no_key_is_named(CapturedOutput output) {
        assertThatThrownBy(() -> start("")).isNotNull();

        assertThat(output).contains("No master key file is named").doesNotContain("\tat ");
    }

    private static void start(String file) {
        SpringApplication.run(
                SampleApplication.class,
                "--konbit.master-key-file=" + file,
                "--konbit.internal-token.jwk-set-uri=" + TestTokens.jwkSetUri(),
                "--server.address=127.0.0.1",
                "--server.port=0");
    }
}
