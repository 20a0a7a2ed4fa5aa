package org.konbit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.http.testing.TestTokens;
import org.konbit.sealing.MakeMasterKey;
import org.konbit.sealing.MasterKey;
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

    @Test
    void does_not_start_with_a_key_that_is_not_of_its_database(CapturedOutput output) throws IOException {
        var others = folder.resolve("others.json");
        MakeMasterKey.at(others);
        var right = MasterKey.fromFile(TestMasterKey.file());
        var noted = new Document("_id", "check")
                .append("sealed", new Binary(right.seal("konbit".getBytes(UTF_8), "sealing/check".getBytes(UTF_8))))
                .append("index", new Binary(right.blindIndex("sealing/check", "konbit")));
        var uri = Objects.requireNonNull(System.getenv("KONBIT_TEST_MONGODB_URI"), "run by ./konbit test");
        var name = "http-conventions-" + UUID.randomUUID().toString().substring(0, 8);
        try (var client = MongoClients.create(uri)) {
            var sealing = client.getDatabase(name).getCollection("sealing");
            sealing.insertOne(noted);

            assertThatThrownBy(() -> start(
                            others.toString(), "--spring.mongodb.uri=" + uri, "--spring.mongodb.database=" + name))
                    .isNotNull();

            assertThat(output)
                    .contains("The master key file " + others
                            + " does not have the key that this database is sealed with")
                    .doesNotContain("\tat ");
            assertThat(sealing.find()).containsExactly(noted);
            client.getDatabase(name).drop();
        }
    }

    private static void start(String file, String... more) {
        var arguments = Stream.concat(
                Stream.of(more),
                Stream.of(
                        "--konbit.master-key-file=" + file,
                        "--konbit.internal-token.jwk-set-uri=" + TestTokens.jwkSetUri(),
                        "--server.address=127.0.0.1",
                        "--server.port=0"));
        SpringApplication.run(SampleApplication.class, arguments.toArray(String[]::new));
    }
}
