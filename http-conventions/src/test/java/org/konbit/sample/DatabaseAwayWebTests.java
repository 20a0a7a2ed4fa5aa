package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.http.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The service started while the database is not there: port 1 answers nobody. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.mongodb.uri=mongodb://127.0.0.1:1/away?serverSelectionTimeoutMS=200"
        })
@ContextConfiguration(initializers = {TestTokens.class, TestMasterKey.class})
class DatabaseAwayWebTests {
    @LocalServerPort
    int port;

    private static void isUnavailable(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("2");
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:konbit:problem:unavailable");
    }

    @Test
    void answers_503_from_a_handler_and_from_the_idempotency_filter() {
        isUnavailable(new Http(port).get("/api/leaves/import/" + UUID.randomUUID()));
        isUnavailable(new Http(port).post("/api/leaves/fall", "{}", request -> request.header("Idempotency-Key", "a")));
    }

    @Test
    void still_judges_the_shape() {
        assertThat(new Http(port).post("/api/leaves/fall", "{").status()).isEqualTo(400);
    }
}
