package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class LearningSessionWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private BrigadeAtWork brigade;

    @BeforeEach
    void a_brigade() {
        brigade = new BrigadeAtWork(api, seed);
    }

    private MvcTestResult hold(Caller caller, String collective, UUID teacher) {
        return api.post(
                caller,
                """
                {"date": "2026-10-03", "theme": "Nivo A", "taughtBy": ["%s"], "present": ["%s"],
                 "learned": "Kouman jwenn liy nivo"}""".formatted(teacher, brigade.ben.id()),
                "/api/collectives/{id}/learning-sessions",
                collective);
    }

    @Test
    void who_taught_what_to_whom_and_later_what_of_it_is_in_use() {
        var held = body(HttpStatus.CREATED, hold(brigade.coordinator.calling(), brigade.id, brigade.ana.id()));
        var id = text(held, "id");
        assertThat(held.at("/taughtBy/0").stringValue())
                .isEqualTo(brigade.ana.id().toString());
        assertThat(held.get("inUse").size()).isZero();
        var read = etag(api.get(brigade.ben.calling(), "/api/learning-sessions/{id}", id));

        var followed = body(
                HttpStatus.OK,
                api.patchIfMatch(
                        brigade.coordinator.calling(),
                        read,
                        "{\"inUse\": [\"Kanal sou senk tè\"]}",
                        "/api/learning-sessions/{id}",
                        id));

        assertThat(followed.at("/inUse/0").stringValue()).isEqualTo("Kanal sou senk tè");
        assertThat(text(followed, "learned")).isEqualTo("Kouman jwenn liy nivo");
        assertThat(api.patchIfMatch(
                        brigade.coordinator.calling(), read, "{\"learned\": null}", "/api/learning-sessions/{id}", id))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(pointers(api.patch(ORGANIZER, "{\"theme\": \"x\"}", "/api/learning-sessions/{id}", id)))
                .containsExactly("/theme");
        var all = body(
                HttpStatus.OK, api.get(brigade.ben.calling(), "/api/collectives/{id}/learning-sessions", brigade.id));
        assertThat(all.at("/items/0")).isEqualTo(followed);
    }

    @Test
    void any_collective_holds_them() {
        var group = seed.collective("FARMERS_GROUP", brigade.territory);

        assertThat(hold(ORGANIZER, group, brigade.ana.id())).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void members_see_them_and_those_who_lead_enter_them() {
        var id = text(body(HttpStatus.CREATED, hold(ORGANIZER, brigade.id, brigade.ana.id())), "id");
        var stranger = seed.person(brigade.territory);

        assertThat(hold(brigade.ana.calling(), brigade.id, brigade.ana.id())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.patch(brigade.ana.calling(), "{\"inUse\": []}", "/api/learning-sessions/{id}", id))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(stranger.calling(), "/api/learning-sessions/{id}", id))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(stranger.calling(), "/api/collectives/{id}/learning-sessions", brigade.id))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pointers(hold(ORGANIZER, brigade.id, UUID.randomUUID()))).containsExactly("/taughtBy/0");
    }
}
