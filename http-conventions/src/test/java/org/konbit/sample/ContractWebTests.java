package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class ContractWebTests {
    @LocalServerPort
    int port;

    @Test
    void describes_what_is_shared_and_hides_what_is_within() {
        var answer = new Http(port).get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        var description = answer.json();
        assertThat(description.at("/paths/~1api~1trees/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("kind", "step", "limit", "cursor");
        assertThat(description.at("/paths/~1api~1trees/post/parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        assertThat(description.at("/paths/~1api~1trees~1{id}/patch/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("id", "If-Match");
        assertThat(description.at("/paths/~1api~1trees/get/responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "406", "429", "502", "503", "504");
        assertThat(description.at("/paths/~1api~1trees/post/responses").propertyNames())
                .containsExactlyInAnyOrder(
                        "201", "400", "401", "403", "406", "409", "413", "415", "422", "429", "502", "503", "504");
        assertThat(description.at("/paths/~1api~1trees~1{id}/patch/responses").propertyNames())
                .contains("404", "409", "412");
        assertThat(description.at("/paths/~1api~1trees~1{id}/get/responses").propertyNames())
                .doesNotContain("403", "409");
        assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
                .contains("errors");
        assertThat(answer.body())
                .doesNotContain("Caller")
                .doesNotContain("/error")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void says_who_may_call_what() {
        var paths = new Http(port).get("/v3/api-docs").json().get("paths");
        assertThat(paths.at("/~1api~1trees/post/x-konbit-rights")).hasToString("""
                        {"roles":["ORGANIZER"],"rules":[{"may":["gardeners"]}]}""");
        assertThat(paths.at("/~1api~1trees~1{id}/get/x-konbit-rights")).hasToString("""
                        {"rules":[{"may":["anyone"]},\
                        {"of":"a rare one","may":["gardeners"],"private":true,"knownTo":["everyone here"]}]}""");
        assertThat(paths.at("/~1api~1leaves~1fall/post/x-konbit-rights/rules/0/may/0")
                        .asString())
                .isEqualTo("gardeners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config"})
    void describes_nothing_to_who_comes_without_the_gateways_token(String path) {
        assertThat(new Http(port).send(path, request -> request).status()).isEqualTo(401);
    }
}
