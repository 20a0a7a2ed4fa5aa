package org.konbit.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.konbit.local.demo.DemoData.Reach;

class MakeDemoDataTests {

    private static final Path DEMO = Path.of("../demo");

    private final DemoData data = DemoData.read(DEMO);

    @Test
    void makes_the_same_files_from_the_same_seed() throws IOException {
        for (var file : MakeDemoData.make(DEMO).entrySet()) {
            assertThat(DEMO.resolve(file.getKey()))
                    .as("run MakeDemoData after a change to it or to collectives.json")
                    .hasBinaryContent(file.getValue());
        }
        assertThat(Files.readString(DEMO.resolve("README.md"))).contains(String.valueOf(MakeDemoData.SEED));
    }

    @Test
    void has_1200_people_in_40_collectives_of_both_kinds_over_the_ten_departments() {
        assertThat(data.people()).hasSizeGreaterThanOrEqualTo(1200);
        assertThat(data.collectives()).hasSize(40);
        assertThat(data.collectives().values())
                .extracting(DemoData.Collective::type)
                .contains("FARMERS_GROUP", "AGROFORESTRY_BRIGADE");
        assertThat(data.collectives().values())
                .extracting(collective -> data.parents().getOrDefault(collective.territory(), ""))
                .containsAll(data.parents().entrySet().stream()
                        .filter(entry -> entry.getValue().equals("HT"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void knows_every_kind_of_reach_and_four_languages_with_creole_most() {
        var everyone = data.people().values();
        for (var reach : Reach.values()) assertThat(everyone).anyMatch(person -> person.reach() == reach);
        assertThat(everyone).anyMatch(person -> person.phone() != null && person.email() != null);
        var creole = everyone.stream().filter(p -> p.language().equals("ht")).count();
        assertThat(creole).isGreaterThan(everyone.size() / 2);
        assertThat(everyone)
                .extracting(DemoData.Person::language)
                .contains("ht", "fr", "es", "en")
                .doesNotContain("");
    }

    @Test
    void uses_numbers_and_addresses_that_can_belong_to_nobody() {
        for (var person : data.people().values()) {
            if (person.phone() != null) assertThat(person.phone()).matches("\\+50900\\d{6}");
            if (person.email() != null) {
                assertThat(person.email()).matches(".+@(example\\.(org|com|net)|[a-z]+\\.example)");
            }
        }
    }

    @Test
    void gives_no_two_people_one_phone_and_every_relay_a_way_to_be_reached() {
        var phones = new HashSet<String>();
        for (var person : data.people().values()) {
            if (person.phone() != null) assertThat(phones.add(person.phone())).isTrue();
            if (person.relay() == null) continue;
            var relay = data.person(Objects.requireNonNull(person.relay()));
            assertThat(relay.reach()).isIn(Reach.SMS, Reach.EMAIL);
            assertThat(relay.roles()).contains("RELAY");
        }
    }

    @Test
    void has_names_that_break_programs() {
        var names = data.people().values().stream().map(DemoData.Person::name).toList();
        assertThat(names).containsAll(MakeDemoData.TOUGH_NAMES).anyMatch(name -> name.length() == 200);
    }
}
