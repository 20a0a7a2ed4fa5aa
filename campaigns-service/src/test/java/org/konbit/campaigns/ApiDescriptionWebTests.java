package org.konbit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ApiDescriptionWebTests {
    private final JsonNode described;

    ApiDescriptionWebTests(Api api) {
        this.described = api.get("/v3/api-docs", Api.ORGANIZER).json();
    }

    @Test
    void a_change_is_a_merge_patch() {
        var schema = described.at("/paths/~1api~1actions~1{id}/patch/requestBody/content/application~1json/schema");
        assertThat(schema.get("description").asString()).contains("RFC 7396");
        assertThat(schema.has("properties")).isFalse();
    }

    @Test
    void an_id_is_a_uuid() {
        var id = described.at("/paths/~1api~1actions~1{id}/get/parameters/0/schema");
        assertThat(id.get("format").asString()).isEqualTo("uuid");
    }

    @Test
    void the_impact_claims_no_receipts_that_it_has_not_heard_of() {
        var impact = described.at("/paths/~1api~1campaigns~1{id}~1impact/get");
        assertThat(impact.get("description").asString()).contains("as of when sending ended", "/api/dispatches/{id}");
        assertThat(impact.at("/responses/200/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "application/pdf", "text/csv", "text/html");
        assertThat(described.at("/components/schemas/Reach/properties").propertyNames())
                .contains("recipients", "told", "failed", "skipped")
                .doesNotContain("sent", "delivered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"launch", "pause", "resume", "close", "abandon"})
    void every_step_of_a_campaign_has_its_own_path(String step) {
        var parameters = described.at("/paths/~1api~1campaigns~1{id}~1%s/post/parameters".formatted(step));
        assertThat(parameters.valueStream().map(one -> one.get("name").asString()))
                .containsExactlyInAnyOrder("id", "If-Match", "Idempotency-Key");
    }
}
