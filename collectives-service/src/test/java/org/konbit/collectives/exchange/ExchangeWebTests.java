package org.konbit.collectives.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class ExchangeWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private MvcTestResult hold(Caller caller, String host, String guest, String more) {
        return api.post(caller, """
                {"hosts": ["%s"], "guests": ["%s"], "date": "2026-10-17", "theme": "Semans"%s}""".formatted(host, guest, more), "/api/exchanges");
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
        assertThat(text(held, "date")).isEqualTo("2026-10-17");
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
}
