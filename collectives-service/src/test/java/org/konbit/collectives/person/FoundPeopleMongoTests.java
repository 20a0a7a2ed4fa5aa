package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** A search reads people in a way of its own: it must find what the repository reads. */
@CollectivesTest
class FoundPeopleMongoTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    People people;

    @Autowired
    PersonSearch search;

    @Test
    void finds_all_that_is_stored_of_a_person() {
        var territory = seed.territory("Hinche");
        var id = PersonId.of(text(
                body(
                        HttpStatus.CREATED,
                        api.post(ORGANIZER, """
                {"handle": "%s", "displayName": "Jésula", "language": "ht", "territory": "%s", "gender": "X",
                 "birthDecade": "1990"}""".formatted(Seed.fresh("Found"), territory), "/api/people")),
                "id"));
        assertThat(api.put(
                        ORGANIZER,
                        """
                        [{"role": "ORGANIZER", "territory": "%1$s", "until": "2199-01-01"},
                         {"role": "ORGANIZER", "territory": "%2$s"}]""".formatted(territory, seed.territory("Tomonn")),
                        "/api/people/{id}/appointments",
                        id))
                .hasStatus(HttpStatus.OK);
        var member = new Seed.Member(id.value(), "");
        seed.join(seed.collective("AGROFORESTRY_BRIGADE", territory), member, "MEMBER", "TREASURER");
        seed.join(seed.collective("COMMITTEE", territory), member, "COORDINATOR");

        var stored = people.findById(id).orElseThrow();

        assertThat(stored.memberships()).hasSize(2);
        assertThat(stored.appointments()).hasSize(2);
        assertThat(stored.profile().home().point()).isNotNull();
        assertThat(found(stored)).isEqualTo(asFound(stored));
    }

    @Test
    void finds_a_person_of_whom_no_more_is_known_than_must_be() {
        var stored = people.findById(
                        new PersonId(seed.person(seed.territory("Hinche")).id()))
                .orElseThrow();

        assertThat(stored.profile().gender()).isNull();
        assertThat(found(stored)).isEqualTo(asFound(stored));
    }

    private FoundPerson found(Person stored) {
        var wanted = new PersonSearch.Wanted(stored.handleKey(), null, null, Set.of());
        return search.matching(wanted, null, 1).getFirst();
    }

    private static FoundPerson asFound(Person stored) {
        return new FoundPerson(
                stored.id(),
                stored.handle(),
                stored.handleKey(),
                stored.key(),
                stored.name(),
                stored.profile(),
                stored.memberships(),
                stored.appointments(),
                stored.version());
    }
}
