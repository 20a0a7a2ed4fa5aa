package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each service says of its HTTP side, gathered at the gateway for whoever wants to read or try it. */
@Order(3)
@ExtendWith(KonbitPlatform.Shared.class)
class DescriptionsIT {

    @ParameterizedTest
    @CsvSource({
        "collectives, /api/collectives/{id}/memberships",
        "campaigns, /api/actions/{id}/announce",
        "notifications, /api/dispatches/{id}/confirm",
        "gateway, /oauth2/jwks"
    })
    void a_service_describes_what_it_offers(String service, String path, KonbitPlatform platform) {
        var described =
                platform.anonymous().get("/v3/api-docs/" + service).is(200).json();
        assertThat(described.path("openapi").asString()).startsWith("3.1");
        assertThat(described.path("paths").propertyNames()).contains(path);
    }

    @ParameterizedTest
    @CsvSource({"collectives", "campaigns", "notifications"})
    void what_a_service_describes_is_led_to_it_by_the_gateway(String service, KonbitPlatform platform) {
        var routes = ComposeFileTests.yaml("gateway/src/main/resources/application.yaml")
                .at("/konbit/gateway/routes/" + service)
                .valueStream()
                .map(prefix -> prefix.asString())
                .toList();
        var described =
                platform.anonymous().get("/v3/api-docs/" + service).is(200).json();
        assertThat(described.path("paths").propertyNames())
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(routes).anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/")));
    }
}
