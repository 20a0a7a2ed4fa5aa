package org.konbit.gateway.shutout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class ShutOutIT {
    @Autowired
    ExternalTokens tokens;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    private final UUID stolen = UUID.randomUUID();
    private final UUID organizer = UUID.randomUUID();

    @Test
    void ends_all_sessions_of_a_person_once_what_they_began_is_stopped() {
        var phone = sessions.begin(stolen, "stolen", ClientKind.of(null)).orElseThrow();
        var laptop = sessions.begin(stolen, "stolen", ClientKind.of(null)).orElseThrow();
        var neighbour = sessions.begin(UUID.randomUUID(), "neighbour", ClientKind.of(null))
                .orElseThrow();
        answers(204);

        assertThat(shutOut(Role.ORGANIZER, false).statusCode()).isEqualTo(204);

        var asked = Edge.NOTIFICATIONS.last();
        assertThat(asked.method() + " " + asked.target())
                .isEqualTo("POST /internal/people/" + stolen + "/broadcasting-hold");
        assertThat(new String(asked.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"by\":\"%s\",\"platformWide\":false}".formatted(organizer));
        assertThat(sessions.use(phone.secret())).isEmpty();
        assertThat(sessions.use(laptop.secret())).isEmpty();
        assertThat(sessions.use(neighbour.secret())).isPresent();
    }

    @Test
    void of_whom_the_caller_may_not_shut_out_nothing_ends_and_nothing_is_told() {
        var begun = sessions.begin(stolen, "stolen", ClientKind.of(null)).orElseThrow();
        answers(404);

        assertThat(shutOut(Role.ORGANIZER, false).statusCode()).isEqualTo(404);
        assertThat(sessions.use(begun.secret())).isPresent();
        Edge.NOTIFICATIONS.reset();
        assertThat(shutOut(Role.MEMBER, false).statusCode()).isEqualTo(403);
        assertThat(shutOut(Role.OPERATOR, false).statusCode()).isEqualTo(403);
        assertThat(Edge.NOTIFICATIONS.calls()).isZero();
    }

    @Test
    void while_notifications_is_away_the_answer_names_it_and_says_to_ask_again() {
        var begun = sessions.begin(stolen, "stolen", ClientKind.of(null)).orElseThrow();
        answers(503);

        var answer = shutOut(Role.ORGANIZER, true);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("urn:konbit:problem:service-unavailable", "notifications");
        assertThat(sessions.use(begun.secret())).isPresent();
        answers(204);
        assertThat(shutOut(Role.ORGANIZER, true).statusCode()).isEqualTo(204);
        assertThat(sessions.use(begun.secret())).isEmpty();
    }

    private static void answers(int status) {
        Edge.NOTIFICATIONS.answers(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, -1);
            }
        });
    }

    private HttpResponse<String> shutOut(Role role, boolean platformWide) {
        var token = tokens.issue(new Caller(organizer, "organizer", Set.of(role), platformWide))
                .token();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/people/" + stolen + "/sessions"))
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
