package org.konbit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.http.testing.OpenApiTests;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ApiDescriptionWebTests extends OpenApiTests {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    post  | /api/campaigns                                 | 201 | CampaignView
                    patch | /api/campaigns/{id}                            | 200 | CampaignView
                    post  | /api/campaigns/{id}/launch                     | 200 | CampaignView
                    post  | /api/campaigns/{campaign}/actions              | 201 | ActionView
                    patch | /api/actions/{id}                              | 200 | ActionView
                    post  | /api/actions/{id}/announce                     | 200 | ActionView
                    post  | /api/actions/{id}/postpone                     | 200 | ActionView
                    post  | /api/actions/{id}/cancel                       | 200 | ActionView
                    post  | /api/actions/{id}/hold                         | 200 | ActionView
                    put   | /api/actions/{id}/pledges/me                   | 200 | PledgeView
                    put   | /api/actions/{id}/delegations/{collective}     | 200 | DelegationView
                    post  | /api/actions/{id}/attendance                   | 200 | AttendanceView
                    post  | /api/campaigns/{campaign}/obstacles            | 201 | ObstacleView
                    post  | /api/campaigns/{campaign}/indicators           | 201 | IndicatorView
                    post  | /api/indicators/{indicator}/observations       | 201 | ObservationView
                    """)
    void what_is_written_is_answered_as_described(String method, String path, String status, String view) {
        var responses = described.at("/paths/%s/%s/responses".formatted(path.replace("/", "~1"), method));
        assertThat(responses.propertyNames())
                .filteredOn(one -> one.startsWith("2"))
                .containsExactly(status);
        var schemas = responses.get(status).get("content");
        assertThat(schemas.propertyNames()).containsExactly("application/json");
        assertThat(schemas.at("/application~1json/schema/$ref").asString()).endsWith("/" + view);
    }

    @Test
    void only_a_move_that_tells_people_answers_with_its_dispatch() {
        var action = described.at("/components/schemas/ActionView");
        assertThat(action.at("/properties/dispatch/description").asString()).contains("only in the answer");
        assertThat(action.path("required").valueStream().map(JsonNode::asString))
                .doesNotContain("dispatch");
    }
}
