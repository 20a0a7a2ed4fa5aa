package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.konbit.http.testing.TestMasterKey;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service started while neither database nor gateway is there: port 1 answers nobody. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.mongodb.uri=mongodb://127.0.0.1:1/away?serverSelectionTimeoutMS=200"
        })
@ContextConfiguration(initializers = TestMasterKey.class)
class GatewayAwayWebTests {
    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add("konbit.internal-token.jwk-set-uri", () -> "http://127.0.0.1:1/internal/jwks");
    }

    @Test
    void answers_503_while_tokens_cannot_be_verified() {
        var answer = new Http(port).get("/api/seen");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("2");
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }
}
