package org.konbit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    void the_steps_of_a_campaign_are_named() {
        var steps = described
                .at("/paths/~1api~1campaigns~1{id}~1{step}/post/parameters")
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals("step"))
                .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
                .map(JsonNode::asString);
        assertThat(steps).containsExactlyInAnyOrder("launch", "pause", "resume", "close", "abandon");
    }
}
