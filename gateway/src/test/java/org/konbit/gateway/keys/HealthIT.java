package org.konbit.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class HealthIT {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness", "messaging"})
    void groups_are_up(String group) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(Edge.send(Edge.to(port, "/actuator/health/" + group))
                                .body())
                        .isEqualTo("{\"status\":\"UP\"}"));
    }

    @Test
    void figures_are_there_for_prometheus() {
        assertThat(Edge.send(Edge.to(port, "/actuator/prometheus")).body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void public_keys_can_be_fetched() {
        Awaitility.await().untilAsserted(() -> {
            for (var path : new String[] {"/internal/jwks", "/oauth2/jwks"}) {
                var answer = Edge.send(Edge.to(port, path));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"alg\":\"ES256\"").doesNotContain("\"d\":");
            }
        });
    }
}
