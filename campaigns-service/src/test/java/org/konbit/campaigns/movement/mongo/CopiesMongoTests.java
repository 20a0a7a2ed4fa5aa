package org.konbit.campaigns.movement.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.Territory;
import org.konbit.outbox.Ids;

@ServiceTest
class CopiesMongoTests {
    private final Territories territories;
    private final String code = "T" + Ids.next();

    CopiesMongoTests(Territories territories) {
        this.territories = territories;
    }

    @Test
    void an_older_state_never_replaces_a_newer_one() {
        territories.keep(List.of(named("Ench", 5)));
        territories.keep(List.of(named("Hinche", 4)));
        assertThat(name()).isEqualTo("Ench");
        territories.keep(List.of(named("Hench", 6), named("Hinche", 4)));
        assertThat(name()).isEqualTo("Hench");
    }

    @Test
    void the_newest_state_stays_whoever_writes_first() {
        for (int round = 0; round < 5; round++) {
            atOnce(8, turn -> {
                territories.keep(List.of(named("version " + turn, turn)));
                return turn;
            });
            assertThat(name()).isEqualTo("version 7");
            territories.forget(List.of(code));
        }
    }

    @Test
    void the_same_state_again_makes_good_a_copy_that_was_spoilt() {
        territories.keep(List.of(named("spoilt", 5)));
        territories.keep(List.of(named("Ench", 5)));
        assertThat(name()).isEqualTo("Ench");
    }

    @Test
    void what_is_forgotten_is_not_there() {
        territories.keep(List.of(named("Ench", 5)));
        territories.forget(List.of(code));
        assertThat(territories.find(code)).isEmpty();
        assertThat(territories.findAll(Set.of(code))).isEmpty();
    }

    private Territory named(String name, long version) {
        return new Territory(code, "HT/" + code, name, Map.of(), null, version);
    }

    private String name() {
        return territories.find(code).orElseThrow().name();
    }
}
