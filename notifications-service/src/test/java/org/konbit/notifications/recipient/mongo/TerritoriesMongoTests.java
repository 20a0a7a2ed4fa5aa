package org.konbit.notifications.recipient.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.Territories;
import org.konbit.notifications.recipient.Territory;

class TerritoriesMongoTests {
    private RecipientFixture fixture;
    private Territories territories;

    @BeforeEach
    void open() {
        fixture = new RecipientFixture();
        territories = new StoredTerritories(fixture.mongo);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void those_that_are_known_are_found_by_their_codes() {
        territories.learn(List.of(new Territory("HT", "HT", 1), new Territory("HT-CE", "HT/HT-CE", 1)));
        assertThat(territories.paths(List.of("HT-CE", "ATLANTIS"))).isEqualTo(Map.of("HT-CE", "HT/HT-CE"));
        assertThat(territories.paths(List.of())).isEmpty();
    }

    @Test
    void an_older_record_never_overwrites_a_newer_one_in_whatever_batch_it_comes() {
        territories.learn(List.of(new Territory("A", "HT/$new", 3), new Territory("A", "HT/older", 2)));
        territories.learn(List.of(new Territory("A", "HT/oldest", 1)));
        assertThat(territories.paths(List.of("A"))).isEqualTo(Map.of("A", "HT/$new"));
        territories.learn(List.of(new Territory("A", "HT/newest", 4)));
        assertThat(territories.paths(List.of("A"))).isEqualTo(Map.of("A", "HT/newest"));
    }

    @Test
    void one_that_is_gone_is_not_known_any_more() {
        territories.learn(List.of(new Territory("A", "A", 1)));
        territories.forget(List.of("A"));
        assertThat(territories.paths(List.of("A"))).isEmpty();
    }
}
