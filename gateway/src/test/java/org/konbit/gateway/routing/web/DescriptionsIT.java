package org.konbit.gateway.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@EdgeTest
class DescriptionsIT {
    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    @Test
    void come_from_the_service_itself_which_is_asked_with_the_gateways_token() {
        Edge.CAMPAIGNS.answers(exchange -> {
            try (exchange) {
                var described = "{\"openapi\":\"3.1.0\"}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, described.length);
                exchange.getResponseBody().write(described);
            }
        });
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(get("/v3/api-docs/campaigns").body()).isEqualTo("{\"openapi\":\"3.1.0\"}"));
        var asked = Edge.CAMPAIGNS.last();
        assertThat(asked.target()).isEqualTo("/v3/api-docs");
        assertThat(Objects.requireNonNull(asked.header("Authorization"))).startsWith("Bearer ey");
    }

    @Test
    void are_named_on_a_page_to_try_them_on() {
        assertThat(get("/docs").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(get(page).body()).contains("swagger-ui"));
        var named = json.readTree(get("/v3/api-docs/gateway/swagger-config").body())
                .path("urls")
                .valueStream()
                .map(each -> each.path("url").asString());
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        List.of("collectives", "campaigns", "notifications", "gateway").stream()
                                .map("/v3/api-docs/"::concat)
                                .toList());
    }

    @Test
    void tell_what_the_gateway_offers_itself() {
        var own = json.readTree(get("/v3/api-docs/gateway").body());
        assertThat(own.path("openapi").asString()).startsWith("3.1");
        assertThat(own.path("paths").propertyNames()).contains("/oauth2/jwks", "/local/tokens");
    }

    @Test
    void are_not_there_for_what_is_no_service() {
        assertThat(get("/v3/api-docs/money").statusCode()).isEqualTo(404);
        assertThat(get("/v3/api-docs/campaigns/more").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String target) {
        return Edge.send(Edge.to(port, target));
    }
}
