package org.konbit.campaigns.movement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.outbox.testing.Contracts;

class ReadingTheMovementTests {
    @Test
    void reads_the_example_of_a_territory() {
        var territory = Contracts.example(TerritoryV1.TYPE, TerritoryV1.class).toTerritory(3);
        assertThat(territory.code()).isNotEmpty();
        assertThat(territory.path()).endsWith(territory.code());
        assertThat(territory.version()).isEqualTo(3);
    }

    @Test
    void reads_the_example_of_a_collective() {
        var collective =
                Contracts.example(CollectiveV1.TYPE, CollectiveV1.class).toCollective(1);
        assertThat(collective.id()).isNotNull();
        assertThat(collective.name()).isNotEmpty();
    }

    @Test
    void reads_the_example_of_a_person() {
        var person = Contracts.example(PersonV1.TYPE, PersonV1.class).toPerson(1);
        assertThat(person.memberships()).isNotEmpty();
        assertThat(person.appointments().getFirst().until()).isEqualTo(Instant.parse("2027-12-31T00:00:00Z"));
    }

    @Test
    void reads_the_example_of_a_work_day() {
        var day = Contracts.example(WorkDayReportedV1.TYPE, WorkDayReportedV1.class)
                .toWorkDay(1);
        assertThat(day.date()).isNotNull();
        assertThat(day.trees()).isNotEmpty();
    }

    @Test
    void reads_a_person_without_lists() {
        var person = new PersonV1(new UUID(1, 1), null, null).toPerson(1);
        assertThat(person.memberships()).isEqualTo(List.of());
        assertThat(person.appointments()).isEmpty();
    }
}
