package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts that die or are away in the middle of the work: nobody is forgotten, and doubles can be told as such. */
@Order(4)
@ExtendWith(KonbitPlatform.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final String AZUA = "DO.01";
    private static final int PEOPLE = 400;
    private static final int UNCONFIRMED_AT_MOST = 200;

    private final KonbitPlatform platform;
    private final Http organizer;
    private final StandIns standIns;

    CrashIT(KonbitPlatform platform) {
        this.platform = platform;
        this.organizer = platform.organizer("altagracia");
        this.standIns = platform.phonesAndMailboxes();
    }

    @BeforeAll
    void four_hundred_people_with_mail() {
        Imported.dominicanTerritories(organizer);
        var people = new ArrayList<List<String>>();
        var contacts = new ArrayList<List<String>>();
        people.add(List.of("handle", "display_name", "language", "territory"));
        contacts.add(List.of("handle", "kind", "value", "relay_handle"));
        for (var i = 0; i < PEOPLE; i++) {
            people.add(List.of("azua." + i, "Persona " + i, "es", AZUA));
            contacts.add(List.of("azua." + i, "email", address(i), ""));
        }
        Imported.csv(organizer, "people", Imported.csvOf(people));
        Imported.csv(organizer, "contact-points", Imported.csvOf(contacts));
        await("all can be reached")
                .atMost(Duration.ofSeconds(30))
                .until(() -> organizer
                                .post("/api/audiences/preview", Map.of("territories", List.of(AZUA)))
                                .is(200)
                                .json()
                                .at("/byChannel/email")
                                .asInt()
                        == PEOPLE);
    }

    @AfterEach
    void nothing_fails_on_purpose_any_more() {
        standIns.fail(Map.of());
    }

    @Test
    void tells_everyone_once_although_the_sender_is_killed_in_the_middle() {
        // Slow mailboxes, so that there is a middle to be killed in.
        standIns.fail(Map.of("smtp", Map.of("share", 1, "delayMs", 60)));
        var before = standIns.mailsInAll();
        var dispatch = organizer
                .post(
                        "/api/messages",
                        Map.of(
                                "title", Map.of("es", "Reunión en Azua"),
                                "body", Map.of("es", "El sábado"),
                                "audience", Map.of("territories", List.of(AZUA))))
                .is(202)
                .id();
        await("a part of them is told")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> standIns.mailsInAll() >= before + PEOPLE / 5);
        platform.konbit("kill", "notifications");
        var toldAtTheKill = standIns.mailsInAll() - before;
        standIns.fail(Map.of());
        platform.konbit("start", "notifications");
        var done = Dispatches.done(organizer, dispatch);

        assertThat(toldAtTheKill).as("killed before the end").isLessThan(PEOPLE);
        assertThat(done.at("/counts/recipients").asInt()).isEqualTo(PEOPLE);
        assertThat(done.at("/counts/sent").asInt()).isEqualTo(PEOPLE);
        var ids = new TreeMap<String, List<String>>();
        for (var mail : standIns.mails()) {
            if (!mail.path("subject").asString().contains("Reunión en Azua")) continue;
            ids.computeIfAbsent(mail.path("to").asString(), to -> new ArrayList<>())
                    .add(messageId(mail));
        }
        assertThat(ids).as("everyone is told").hasSize(PEOPLE);
        ids.forEach((to, messages) -> assertThat(new HashSet<>(messages))
                .as("doubles to %s have one id", to)
                .hasSize(1));
        var doubles = ids.values().stream().mapToInt(List::size).sum() - PEOPLE;
        assertThat(doubles).isBetween(0, UNCONFIRMED_AT_MOST);
    }

    @Test
    void accepts_commands_without_the_broker_and_delivers_when_it_is_back() {
        var action = DraftedAction.in(AZUA, "Asamblea de Azua", organizer);
        platform.konbit("stop", "kafka");
        String dispatch;
        try {
            assertThat(new Http(platform.address(8082), null)
                            .get("/actuator/health/readiness")
                            .status())
                    .as("campaigns is ready without the broker")
                    .isEqualTo(200);
            dispatch = organizer
                    .post("/api/actions/" + action + "/announce", Map.of())
                    .is(200)
                    .at("/dispatch");
            assertThat(organizer.get("/api/actions/" + action).is(200).at("/state"))
                    .isEqualTo("ANNOUNCED");
            assertThat(organizer.get("/api/dispatches/" + dispatch).status()).isEqualTo(404);
        } finally {
            platform.konbit("start", "kafka");
        }
        var done = Dispatches.done(organizer, dispatch);
        assertThat(done.at("/counts/recipients").asInt()).isEqualTo(PEOPLE);
        assertThat(standIns.mails().stream()
                        .filter(mail -> mail.path("subject").asString().contains("Asamblea de Azua"))
                        .map(mail -> mail.path("to").asString())
                        .distinct())
                .hasSize(PEOPLE);
    }

    private static String messageId(tools.jackson.databind.JsonNode mail) {
        var headers = mail.path("headers");
        for (var name : headers.propertyNames()) {
            if (!name.equalsIgnoreCase("Message-ID")) continue;
            var value = headers.path(name);
            return value.isArray() ? value.path(0).asString() : value.asString();
        }
        throw new AssertionError("A mail without Message-ID: " + mail);
    }

    private static String address(int i) {
        return "azua." + i + "@example.net";
    }
}
