package org.konbit.collectives.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class ExchangeWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    private MvcTestResult hold(Caller caller, String host, String guest, String more) {
        return api.post(caller, """
                {"hosts": ["%s"], "guests": ["%s"], "date": "2024-10-17", "theme": "Semans"%s}""".formatted(host, guest, more), "/api/exchanges");
    }

    @Test
    void is_entered_by_who_leads_a_host_and_found_by_host_and_guest() {
        var territory = seed.territory("Hinche");
        var host = seed.collective("FARMERS_GROUP", territory);
        var guest = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var coordinator = seed.memberOf(host, territory, "COORDINATOR");
        var guestsCoordinator = seed.memberOf(guest, territory, "COORDINATOR");

        var held = body(
                HttpStatus.CREATED,
                hold(
                        coordinator.calling(),
                        host,
                        guest,
                        ", \"place\": {\"name\": \"Papay\", \"territory\": \"%s\"}, \"learned\": \"Silo\""
                                .formatted(territory)));

        assertThat(text(held.get("place"), "name")).isEqualTo("Papay");
        assertThat(text(held, "date")).isEqualTo("2024-10-17");
        assertThat(hold(guestsCoordinator.calling(), host, guest, "")).hasStatus(HttpStatus.FORBIDDEN);
        for (var collective : new String[] {host, guest}) {
            var found = body(HttpStatus.OK, api.get(ORGANIZER, "/api/exchanges?collective={c}", collective));
            assertThat(text(found.get("items").get(0), "id")).isEqualTo(text(held, "id"));
        }
    }

    @Test
    void names_every_unknown_collective_alternative_and_territory() {
        var host = seed.collective("FARMERS_GROUP", seed.territory("Hinche"));

        var refused = hold(
                ORGANIZER,
                host,
                UUID.randomUUID().toString(),
                ", \"alternatives\": [\"%s\"], \"place\": {\"name\": \"x\", \"territory\": \"nowhere\"}"
                        .formatted(UUID.randomUUID()));

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(refused)).containsExactly("/guests/0", "/alternatives/0", "/place/territory");
    }

    @Test
    void a_place_may_be_told_by_its_name_alone() {
        var host = seed.collective("FARMERS_GROUP", seed.territory("Hinche"));

        var held = hold(ORGANIZER, host, host, ", \"place\": \"Papay\"");

        assertThat(text(body(HttpStatus.CREATED, held).get("place"), "name")).isEqualTo("Papay");
    }

    private JsonNode propose(Caller caller, String host, String guest) {
        return body(HttpStatus.CREATED, api.post(caller, """
                {"hosts": ["%s"], "guests": ["%s"], "date": "2099-10-17", "theme": "Semans"}""".formatted(host, guest), "/api/exchanges"));
    }

    private MvcTestResult move(Caller caller, JsonNode exchange, String step, String json) {
        return api.post(caller, json, "/api/exchanges/{id}/" + step, text(exchange, "id"));
    }

    private static String as(String collective) {
        return "{\"collective\": \"%s\"}".formatted(collective);
    }

    @Test
    void what_is_to_come_is_proposed_by_a_guest_and_agreed_by_the_hosts_coordinator() {
        var territory = seed.territory("Hinche");
        var host = seed.collective("FARMERS_GROUP", territory);
        var guest = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var hosts = seed.memberOf(host, territory, "COORDINATOR");
        var guests = seed.memberOf(guest, territory, "COORDINATOR");

        var proposed = propose(guests.calling(), host, guest);

        assertThat(text(proposed, "state")).isEqualTo("PROPOSED");
        assertThat(text(proposed.get("answers").get(0), "collective")).isEqualTo(guest);
        assertThat(move(guests.calling(), proposed, "accept", as(host))).hasStatus(HttpStatus.FORBIDDEN);
        var declined = body(HttpStatus.OK, move(hosts.calling(), proposed, "decline", """
                        {"collective": "%s", "reason": "Rekòt"}""".formatted(host)));
        assertThat(text(declined, "state")).isEqualTo("DECLINED");
        var agreed = body(HttpStatus.OK, move(hosts.calling(), proposed, "accept", as(host)));
        assertThat(text(agreed, "state")).isEqualTo("AGREED");
        assertThat(agreed.get("answers").size()).isEqualTo(2);

        var stranger = seed.collective("COMMITTEE", territory);
        assertThat(pointers(move(ORGANIZER, proposed, "accept", as(stranger)))).containsExactly("/collective");
        assertThat(move(guests.calling(), proposed, "cancel", "{}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(move(hosts.calling(), proposed, "report", "{\"learned\": \"Silo\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        var cancelled = body(HttpStatus.OK, move(hosts.calling(), proposed, "cancel", "{\"reason\": \"Siklòn\"}"));
        assertThat(text(cancelled, "cancelled")).isEqualTo("Siklòn");
        assertThat(move(hosts.calling(), proposed, "accept", as(host))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void what_came_of_it_is_told_afterwards_once() {
        var host = seed.collective("FARMERS_GROUP", seed.territory("Hinche"));
        var guest = seed.collective("FARMERS_GROUP", seed.territory("Mirebalais"));
        var held = body(HttpStatus.CREATED, hold(ORGANIZER, host, guest, ""));
        assertThat(text(held, "state")).isEqualTo("HELD");

        var guests = seed.memberOf(guest, seed.territory("Mirebalais"), "FACILITATOR");
        var json = "{\"shown\": \"Silo an tè\", \"learned\": \"Kenbe semans sèk\"}";
        var told = body(HttpStatus.OK, move(guests.calling(), held, "report", json));

        assertThat(text(told, "shown")).isEqualTo("Silo an tè");
        assertThat(text(told, "learned")).isEqualTo("Kenbe semans sèk");
        assertThat(move(guests.calling(), held, "report", json)).hasStatus(HttpStatus.CONFLICT);
        assertThat(topics.events("collectives.events", text(held, "id"), 2))
                .extracting(Topics.Event::type)
                .containsOnly("konbit.collectives.exchange-held.v1");
    }

    @Test
    void are_listed_by_state_and_date() {
        var host = seed.collective("FARMERS_GROUP", seed.territory("Hinche"));
        var guest = seed.collective("FARMERS_GROUP", seed.territory("Mirebalais"));
        var held = text(body(hold(ORGANIZER, host, guest, "")), "id");
        var proposed = text(propose(ORGANIZER, host, guest), "id");

        assertThat(found("state=HELD&collective=" + host)).containsExactly(held);
        assertThat(found("state=PROPOSED&collective=" + guest)).containsExactly(proposed);
        assertThat(found("from=2024-01-01&collective=" + host)).containsExactly(held, proposed);
        assertThat(found("from=2099-01-01&collective=" + host)).containsExactly(proposed);
        assertThat(found("to=2024-12-31&collective=" + host)).containsExactly(held);
        var first = body(api.get(ORGANIZER, "/api/exchanges?limit=1&from=2024-01-01&collective=" + host));
        assertThat(found("limit=1&from=2024-01-01&collective=%s&cursor=%s".formatted(host, text(first, "nextCursor"))))
                .containsExactly(proposed);
    }

    private List<String> found(String query) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/exchanges?" + query))
                .get("items")
                .valueStream()
                .map(item -> text(item, "id"))
                .toList();
    }
}
