package org.konbit.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.http.testing.OpenApiTests;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.testing.Api;
import org.konbit.notifications.testing.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationsTest
class ApiDescriptionWebTests extends OpenApiTests {
    @Autowired
    ApplicationContext service;

    JsonNode described = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() {
        described = new Api(service)
                .get(TestTokens.platformOrganizer("jean"), "/v3/api-docs")
                .json();
    }

    @Test
    void an_audience_is_described_by_its_fields() {
        assertThat(described.at("/components/schemas/Audience/properties").propertyNames())
                .contains("territories", "near", "pledged", "anyOf", "except", "birthDecades");
        assertThat(described
                        .at("/components/schemas/MessageRequest/properties/audience/$ref")
                        .asString(""))
                .endsWith("/Audience");
        assertThat(described
                        .at("/paths/~1api~1audiences~1preview/post/requestBody/content/application~1json/schema/$ref")
                        .asString(""))
                .endsWith("/Audience");
        assertThat(described.at("/components/schemas").propertyNames()).doesNotContain("JsonNode");
    }

    @ParameterizedTest
    @CsvSource({"~1api~1messages, 202, dispatch counts", "~1api~1audiences~1preview, 200, people warnings"})
    void an_answer_is_described_by_its_view(String path, String status, String fields) {
        var responses = described.at("/paths/" + path + "/post/responses");
        assertThat(responses.propertyNames())
                .filteredOn(one -> one.startsWith("2"))
                .containsExactly(status);
        var content = responses.get(status).get("content");
        assertThat(content.propertyNames()).hasSize(1);
        var view = content.valueStream()
                .findFirst()
                .orElseThrow()
                .at("/schema/$ref")
                .asString("");
        assertThat(described.at(view.substring(1)).get("properties").propertyNames())
                .contains(fields.split(" "));
    }
}
