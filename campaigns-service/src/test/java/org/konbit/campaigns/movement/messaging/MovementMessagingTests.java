package org.konbit.campaigns.movement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.Neighbours;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.movement.Collectives;
import org.konbit.campaigns.movement.People;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.WorkDays;
import org.konbit.outbox.Ids;

@ServiceTest
class MovementMessagingTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final Neighbours neighbours;
    private final Territories territories;
    private final Collectives collectives;
    private final People people;
    private final WorkDays workDays;

    MovementMessagingTests(
            Neighbours neighbours, Territories territories, Collectives collectives, People people, WorkDays workDays) {
        this.neighbours = neighbours;
        this.territories = territories;
        this.collectives = collectives;
        this.people = people;
        this.workDays = workDays;
    }

    @Test
    void a_territory_is_known_as_it_was_last_told() {
        var code = "T" + Ids.next();
        territory(code, 5, "Ench");
        Awaitility.await().atMost(SOON).until(() -> territories.find(code).isPresent());
        territory(code, 6, "Hench");
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(territories.find(code).orElseThrow().name()).isEqualTo("Hench"));
    }

    @Test
    void a_person_is_known_with_roles_and_appointments_and_forgotten_when_erased() {
        var id = Ids.next();
        var collective = Ids.next();
        neighbours.tell("collectives.people", id.toString(), PersonV1.TYPE, 2, """
                {'personId':'%s','handle':'mari','language':'ht','territory':'HT','territoryPath':'HT','timeZone':'America/Port-au-Prince',
                 'memberships':[{'collective':'%s','type':'COMMITTEE','roles':['COORDINATOR'],'state':'ACTIVE','since':'2020-01-01'}],
                 'appointments':[{'role':'ORGANIZER','territory':'HT-CE','territoryPath':'HT/HT-CE','until':'2030-01-01T00:00:00-05:00'}],'new':true}
                """.formatted(id, collective));
        Awaitility.await().atMost(SOON).until(() -> people.find(id).isPresent());
        var person = people.find(id).orElseThrow();
        assertThat(person.collectivesAs(Set.of("COORDINATOR"))).containsExactly(collective);
        var inTime = Instant.parse("2029-12-31T00:00:00Z");
        assertThat(person.organizes(inTime)).containsExactly("HT/HT-CE");
        assertThat(person.organizes(Instant.parse("2031-01-01T00:00:00Z"))).isEmpty();

        neighbours.tell("collectives.people", id.toString(), "", 3, Instant.now(), Ids.next(), null);
        Awaitility.await().atMost(SOON).until(() -> people.find(id).isEmpty());
        assertThat(people.findAll(List.of(id))).isEmpty();

        // What comes late, or again, brings nobody back.
        people.keep(List.of(person));
        people.forget(List.of(id));
        people.keep(List.of(person));
        assertThat(people.find(id)).isEmpty();
    }

    @Test
    void a_collective_is_known() {
        var id = Ids.next();
        neighbours.tell(
                "collectives.directory",
                id.toString(),
                CollectiveV1.TYPE,
                1,
                "{'collectiveId':'%s','type':'FARMERS_GROUP','name':'Tèt Ansanm','territory':'HT','territoryPath':'HT','state':'FORMING'}"
                        .formatted(id));
        Awaitility.await().atMost(SOON).until(() -> collectives.find(id).isPresent());
    }

    @Test
    void land_restored_is_summed_within_its_territories_and_days() {
        var root = "W" + Ids.next();
        workDay(root + "/A", "2026-05-01", 10, "mango", 30, "12.5");
        workDay(root + "/A/B", "2026-05-31", 7, "mango", 5, "0.5");
        workDay(root + "/A", "2026-06-01", 99, "mango", 99, "99");
        workDay(root + "/AB", "2026-05-02", 99, "mango", 99, "99");
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(sum(root, "2026-01-01", "2026-12-31")).isEqualTo(4));
        var restored = workDays.within(
                Set.of(root + "/A", root + "/A/B"), LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31"));
        assertThat(restored.workDays()).isEqualTo(2);
        assertThat(restored.personDays()).isEqualTo(17);
        assertThat(restored.trees()).containsEntry("mango", 35L);
        assertThat(restored.metresTotal()).isEqualByComparingTo("13");
    }

    private long sum(String path, String first, String last) {
        return workDays.within(Set.of(path), LocalDate.parse(first), LocalDate.parse(last))
                .workDays();
    }

    private void workDay(String path, String date, int present, String species, int trees, String metres) {
        var id = UUID.randomUUID();
        neighbours.tell("collectives.events", id.toString(), WorkDayReportedV1.TYPE, 1, """
                {'workDayId':'%s','collectiveId':'%s','plotId':'%s','territory':'X','territoryPath':'%s','date':'%s',
                 'presentCount':%d,'trees':[{'species':'%s','planted':%d}],'barriers':[{'kind':'ROCK_WALL','metres':%s}]}
                """.formatted(
                        id, id, id, path, date, present, species, trees, metres));
    }

    private void territory(String code, long version, String name) {
        neighbours.tell(
                "collectives.territories",
                code,
                TerritoryV1.TYPE,
                version,
                "{'code':'%s','path':'HT/%s','level':'x','name':'%s','names':{'ht':'%s'}}"
                        .formatted(code, code, name, name));
    }
}
