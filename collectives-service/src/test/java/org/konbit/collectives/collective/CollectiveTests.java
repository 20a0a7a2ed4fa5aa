package org.konbit.collectives.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.collective.CollectiveFixtures.aBrigade;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.collectives.territory.TerritoryFixtures;

class CollectiveTests {
    @Test
    void is_forming_when_founded() {
        var founded = aBrigade().build();

        assertThat(founded.state()).isEqualTo(CollectiveState.FORMING);
        assertThat(founded.unpublished()).containsExactly(new CollectiveEvent.Founded(founded.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "FORMING, ACTIVE", "FORMING, DISSOLVED",
        "ACTIVE, DORMANT", "ACTIVE, DISSOLVED",
        "DORMANT, ACTIVE", "DORMANT, DISSOLVED"
    })
    void goes_from_state_to_state(CollectiveState from, CollectiveState to) {
        var collective = aBrigade().in(from).build();

        assertThat(collective.become(to)).isTrue();
        assertThat(collective.state()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"FORMING, DORMANT", "ACTIVE, FORMING", "DORMANT, FORMING", "DISSOLVED, ACTIVE", "DISSOLVED, FORMING"})
    void goes_no_other_way(CollectiveState from, CollectiveState to) {
        var collective = aBrigade().in(from).stored().build();

        assertThat(collective.become(to)).isFalse();
        assertThat(collective.state()).isEqualTo(from);
        assertThat(collective.unpublished()).isEmpty();
    }

    @Test
    void tells_nothing_when_nothing_is_new() {
        var collective = aBrigade().stored().build();

        collective.describe(collective.name(), collective.code(), collective.purpose());
        collective.moveTo(TerritoryFixtures.hinche());

        assertThat(collective.unpublished()).isEmpty();
    }

    @Test
    void tells_once_of_all_that_changes_together() {
        var collective = aBrigade().stored().build();

        collective.describe("Tèt Kole", "BAS-1", "Pye bwa");
        collective.become(CollectiveState.DISSOLVED);

        assertThat(collective.unpublished()).containsExactly(new CollectiveEvent.Changed(collective.id()));
    }
}
