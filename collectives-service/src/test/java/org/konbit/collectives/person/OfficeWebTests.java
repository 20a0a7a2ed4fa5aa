package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@CollectivesTest
class OfficeWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);
    private static final String OVER = "2020-01-01";
    private static final String OPEN = "2199-01-01";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Test
    void says_who_is_an_organizer_now() {
        var centre = seed.territory("Centre");
        var ana = seed.person(centre);
        assertThat(isOrganizer(ana)).isFalse();
        appoint(ana, centre, OVER);
        assertThat(isOrganizer(ana)).isFalse();
        appoint(ana, centre, OPEN);
        assertThat(isOrganizer(ana)).isTrue();
        assertThat(api.get(GATEWAY, "/internal/people/{id}/office", UUID.randomUUID()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoever_vouches_is_another_and_appointed_for_all_that_the_other_is() {
        var centre = seed.territory("Centre");
        var hinche = seed.territoryIn(centre, "Hinche");
        var elsewhere = seed.territory("Elsewhere");
        var above = seed.person(centre);
        appoint(above, centre, OPEN);
        var beside = seed.person(hinche);
        appoint(beside, hinche, OPEN);
        var ana = seed.person(hinche);
        appoint(ana, hinche, OPEN);
        var member = seed.person(hinche);

        assertThat(mayVouch(above, ana)).isTrue();
        assertThat(mayVouch(beside, ana)).isTrue();
        assertThat(mayVouch(ana, ana)).isFalse();
        assertThat(mayVouch(ana, above)).isFalse();
        assertThat(mayVouch(member, ana)).isFalse();
        assertThat(mayVouch(above, member)).as("who is appointed for nothing").isFalse();

        assertThat(api.put(ORGANIZER, """
                [{"role": "ORGANIZER", "territory": "%s"}, {"role": "ORGANIZER", "territory": "%s"}]""".formatted(hinche, elsewhere), "/api/people/{id}/appointments", ana.id()))
                .hasStatus(HttpStatus.OK);
        assertThat(mayVouch(above, ana)).isFalse();
    }

    @Test
    void is_for_the_gateway_alone() {
        var ana = seed.person(seed.territory("Centre"));
        for (var caller : Set.of(ana.calling(), ORGANIZER)) {
            assertThat(api.get(caller, "/internal/people/{id}/office", ana.id()))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(api.get(caller, "/internal/people/{id}/office/vouchers/{by}", ana.id(), ana.id()))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private boolean isOrganizer(Member member) {
        var office = body(HttpStatus.OK, api.get(GATEWAY, "/internal/people/{id}/office", member.id()));
        assertThat(office.get("handle").asString()).isEqualTo(member.handle());
        return office.get("organizer").asBoolean();
    }

    private boolean mayVouch(Member by, Member forWhom) {
        var answer = api.get(GATEWAY, "/internal/people/{id}/office/vouchers/{by}", forWhom.id(), by.id());
        return answer.getResponse().getStatus() == HttpStatus.NO_CONTENT.value();
    }

    private void appoint(Member person, String territory, String until) {
        assertThat(api.put(ORGANIZER, """
                [{"role": "ORGANIZER", "territory": "%s", "until": "%s"}]""".formatted(territory, until), "/api/people/{id}/appointments", person.id()))
                .hasStatus(HttpStatus.OK);
    }
}
