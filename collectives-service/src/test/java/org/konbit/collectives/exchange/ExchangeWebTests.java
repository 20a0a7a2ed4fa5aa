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

    @Test
    void before_it_is_held_only_hosts_and_guests_know_when_and_where() {
        var territory = seed.territory("Hinche");
        var host = seed.collective("FARMERS_GROUP", territory);
        var guest = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var guests = seed.memberOf(guest, territory, "MEMBER").calling();
        var stranger = seed.person(seed.territory("Mirebalais")).calling();
        var strangeCoordinator = seed.memberOf(seed.collective("COMMITTEE", territory), territory, "COORDINATOR")
                .calling();
        var first = text(body(HttpStatus.CREATED, hold(ORGANIZER, host, guest, "")), "id");
        var proposed = propose(ORGANIZER, host, guest);
        var second = text(body(HttpStatus.CREATED, hold(ORGANIZER, host, guest, "")), "id");

        var one = "/api/exchanges/{id}";
        assertThat(api.get(guests, one, text(proposed, "id"))).hasStatus(HttpStatus.OK);
        assertThat(api.get(stranger, one, text(proposed, "id"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(move(strangeCoordinator, proposed, "accept", as(host))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(move(strangeCoordinator, proposed, "report", "{\"learned\": \"x\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(move(strangeCoordinator, proposed, "cancel", "{}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(move(guests, proposed, "cancel", "{}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(found(guests, "collective=" + host)).containsExactly(first, text(proposed, "id"), second);
        assertThat(found(stranger, "collective=" + host)).containsExactly(first, second);
        assertThat(found(stranger, "state=PROPOSED&collective=" + host)).isEmpty();
        var page = body(HttpStatus.OK, api.get(stranger, "/api/exchanges?limit=1&collective=" + host));
        var next = "limit=1&collective=%s&cursor=%s".formatted(host, text(page, "nextCursor"));
        assertThat(found(stranger, next)).containsExactly(second);
        body(HttpStatus.OK, move(ORGANIZER, proposed, "cancel", "{\"reason\": \"Siklòn\"}"));
        assertThat(api.get(stranger, one, text(proposed, "id"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void where_exactly_people_met_is_for_those_who_met() {
        var territory = seed.territory("Hinche");
        var host = seed.collective("FARMERS_GROUP", territory);
        var member = seed.memberOf(host, territory, "MEMBER").calling();
        var stranger = seed.person(seed.territory("Mirebalais")).calling();
        var place = """
                , "place": {"name": "Papay", "point": {"type": "Point", "coordinates": [-72.01, 19.15]}}""";
        var id = text(body(HttpStatus.CREATED, hold(ORGANIZER, host, host, place)), "id");

        var inside = body(HttpStatus.OK, api.get(member, "/api/exchanges/{id}", id));
        var outside = body(HttpStatus.OK, api.get(stranger, "/api/exchanges/{id}", id));

        assertThat(inside.get("place").get("point").isObject()).isTrue();
        assertThat(text(outside.get("place"), "name")).isEqualTo("Papay");
        assertThat(outside.get("place").path("point").isObject()).isFalse();
        assertThat(body(api.get(stranger, "/api/exchanges?collective=" + host)).toString())
                .doesNotContain("19.15");
    }

    @Test
    void nothing_was_held_whose_day_is_to_come() {
        var host = seed.collective("FARMERS_GROUP", seed.territory("Hinche"));
        for (var said : List.of("\"state\": \"HELD\"", "\"learned\": \"Silo\"")) {
            var refused = api.post(ORGANIZER, """
                    {"hosts": ["%s"], "guests": [], "date": "2099-10-17", "theme": "Semans", %s}""".formatted(host, said), "/api/exchanges");
            assertThat(pointers(refused)).containsExactly("/date");
        }
    }

    @Test
    void who_did_not_agree_is_neither_said_to_have_been_there_nor_reports() {
        var territory = seed.territory("Hinche");
        var host = seed.collective("FARMERS_GROUP", territory);
        var guest = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var silent = seed.collective("COMMITTEE", territory);
        var silents = seed.memberOf(silent, territory, "COORDINATOR").calling();
        var proposed =
                body(HttpStatus.CREATED, api.post(ORGANIZER, """
                {"hosts": ["%s"], "guests": ["%s", "%s"], "date": "2024-10-17", "theme": "Semans",
                 "state": "PROPOSED"}""".formatted(host, guest, silent), "/api/exchanges"));
        var json = "{\"learned\": \"Silo\"}";

        assertThat(move(ORGANIZER, proposed, "report", json)).hasStatus(HttpStatus.CONFLICT);
        body(HttpStatus.OK, move(ORGANIZER, proposed, "accept", as(host)));
        body(HttpStatus.OK, move(ORGANIZER, proposed, "accept", as(guest)));
        assertThat(move(silents, proposed, "report", json)).hasStatus(HttpStatus.FORBIDDEN);
        body(HttpStatus.OK, move(ORGANIZER, proposed, "report", json));

        var told = topics.events("collectives.events", text(proposed, "id"), 4).getLast();
        assertThat(told.type()).isEqualTo("konbit.collectives.exchange-held.v1");
        assertThat(told.toString()).contains(guest).doesNotContain(silent);
    }

    private List<String> found(Caller caller, String query) {
        return body(HttpStatus.OK, api.get(caller, "/api/exchanges?" + query))
                .get("items")
                .valueStream()
                .map(item -> text(item, "id"))
                .toList();
    }
}
