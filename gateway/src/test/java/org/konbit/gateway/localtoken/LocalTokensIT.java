package org.konbit.gateway.localtoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@EdgeTest
class LocalTokensIT {
    private static final String ORGANIZER = """
            {"subject":"019300aa-0000-7000-8000-000000000001","handle":"first","roles":["ORGANIZER"],"platformWide":true}""";

    @Autowired
    ExternalTokens tokens;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    @Test
    void are_good_at_the_door() {
        var answer = Edge.send(asked(ORGANIZER).header("X-Konbit-Local-Secret", Edge.LOCAL_SECRET));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var body = json.readTree(answer.body());
        assertThat(body.get("expiresAt").asString()).endsWith("Z");

        var call = Edge.to(port, "/api/people")
                .header("Authorization", "Bearer " + body.get("token").asString());
        Awaitility.await()
                .untilAsserted(() -> assertThat(Edge.send(call).statusCode()).isEqualTo(200));
    }

    @Test
    void need_the_secret() {
        assertThat(Edge.send(asked(ORGANIZER)).statusCode()).isEqualTo(401);
        assertThat(Edge.send(asked(ORGANIZER).header("X-Konbit-Local-Secret", "guess"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void are_not_for_what_a_proxy_on_this_machine_passes_on(String header) {
        var passedOn =
                asked("{}").header("X-Konbit-Local-Secret", Edge.LOCAL_SECRET).header(header, "203.0.113.7");
        assertThat(Edge.send(passedOn).statusCode()).isEqualTo(404);
    }

    @Test
    void are_not_given_for_a_provider_or_for_nobody() {
        for (var body : new String[] {
            ORGANIZER.replace("ORGANIZER", "PROVIDER"), ORGANIZER.replace("first", "no handle"), "{}",
        }) {
            assertThat(Edge.send(asked(body).header("X-Konbit-Local-Secret", Edge.LOCAL_SECRET))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void exist_only_with_a_secret() {
        var caller = new Caller(UUID.randomUUID(), "first", Set.of(Role.OPERATOR), false);

        assertThat(new GiveLocalToken(tokens, new LocalTokenSettings("")).give(caller, ""))
                .isEqualTo(new GiveLocalToken.Outcome.NoSuchThing());
    }

    private HttpRequest.Builder asked(String body) {
        return Edge.to(port, "/local/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
