package org.konbit.notifications.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.notifications.recipient.AudienceQuery.Near;
import org.konbit.notifications.recipient.AudienceQuery.Pledged;
import org.konbit.notifications.recipient.InvalidAudience.Fault;
import tools.jackson.databind.json.JsonMapper;

class AudienceQueryTests {
    private static final String ID = "0198c3a0-3333-7aaa-8aaa-000000000003";

    @Test
    void has_all_that_the_json_says() {
        var audience = read("""
                {"territories": ["HT-CE"], "near": {"point": {"type": "Point", "coordinates": [-72.0, 19.1]}, "km": 10},
                 "collectives": ["%1$s"], "types": ["AGROFORESTRY_BRIGADE"], "roles": ["COORDINATOR", "RELAY"],
                 "languages": ["HT", "fr-ht"], "genders": ["F", "X"], "birthDecades": ["1990"],
                 "pledged": {"action": "%1$s", "answer": "ACCEPTED"}, "unanswered": "%1$s", "neverInvited": true,
                 "anyOf": [{"territories": ["HT"]}], "except": {"genders": ["M"]}}
                """.formatted(ID));
        assertThat(audience.territories()).isEqualTo(Set.of("HT-CE"));
        assertThat(audience.near()).isEqualTo(new Near(-72.0, 19.1, 10));
        assertThat(audience.collectives()).isEqualTo(Set.of(UUID.fromString(ID)));
        assertThat(audience.types()).isEqualTo(Set.of("AGROFORESTRY_BRIGADE"));
        assertThat(audience.roles()).isEqualTo(Set.of("COORDINATOR", "RELAY"));
        assertThat(audience.languages()).isEqualTo(Set.of("ht", "fr-HT"));
        assertThat(audience.genders()).isEqualTo(Set.of("F", "X"));
        assertThat(audience.birthDecades()).isEqualTo(Set.of("1990"));
        assertThat(audience.pledged()).isEqualTo(new Pledged(UUID.fromString(ID), "ACCEPTED"));
        assertThat(audience.unanswered()).isEqualTo(UUID.fromString(ID));
        assertThat(audience.neverInvited()).isTrue();
        assertThat(audience.anyOf()).extracting(AudienceQuery::territories).isEqualTo(List.of(Set.of("HT")));
        assertThat(audience.except()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"except\": {\"genders\": [\"M\"]}}",
                "[]",
                "\"HT\"",
                "null",
                "{\"anyOf\": [{}]}",
                "{\"territories\": [\"HT\"], \"except\": {}}"
            })
    void that_says_nobody_is_refused(String json) {
        assertThat(faults(json)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"territory\": [\"HT\"]};/territory",
                "{\"territories\": []};/territories",
                "{\"territories\": \"HT\"};/territories",
                "{\"territories\": null};/territories",
                "{\"territories\": [\"HT\", 3]};/territories/1",
                "{\"territories\": [{\"$ne\": null}]};/territories/0",
                "{\"near\": {\"km\": 3}};/near/point",
                "{\"near\": {\"point\": {\"type\": \"Point\", \"coordinates\": [200, 3]}, \"km\": 3}};/near/point/coordinates",
                "{\"near\": {\"point\": {\"type\": \"Point\", \"coordinates\": [20, 3]}, \"km\": 0}};/near/km",
                "{\"near\": {\"point\": {\"type\": \"Point\", \"coordinates\": [20, 3]}, \"km\": 1, \"a/b~c\": 1}};/near/a~1b~0c",
                "{\"collectives\": [\"x\"]};/collectives/0",
                "{\"types\": [\"GROUP\"]};/types/0",
                "{\"roles\": [\"KING\"]};/roles/0",
                "{\"genders\": [\"f\"]};/genders/0",
                "{\"birthDecades\": [\"1995\"]};/birthDecades/0",
                "{\"birthDecades\": [1990]};/birthDecades/0",
                "{\"pledged\": {\"action\": \"x\", \"answer\": \"ACCEPTED\"}};/pledged/action",
                "{\"pledged\": {\"action\": \"0198c3a0-3333-7aaa-8aaa-000000000003\"}};/pledged/answer",
                "{\"unanswered\": 3};/unanswered",
                "{\"neverInvited\": false};/neverInvited",
                "{\"anyOf\": [{\"territories\": [\"HT\"]}, {\"x\": 1}]};/anyOf/1/x",
                "{\"territories\": [\"HT\"], \"except\": {\"roles\": [\"x\"]}};/except/roles/0"
            })
    void of_a_wrong_shape_is_refused_with_its_pointer(String json, String pointer) {
        assertThat(faults(json)).extracting(Fault::pointer).contains(pointer);
    }

    @Test
    void tells_every_fault_at_once() {
        assertThat(faults("{\"x\": 1, \"roles\": [\"a\", \"b\"], \"genders\": 3}"))
                .hasSize(4);
    }

    @Test
    void nested_without_end_is_refused() {
        var json = "{\"anyOf\": [".repeat(30) + "{\"territories\": [\"HT\"]}" + "]}".repeat(30);
        assertThat(faults(json)).isNotEmpty();
    }

    private static AudienceQuery read(String json) {
        return AudienceQuery.of(JsonMapper.shared().readTree(json));
    }

    private static List<Fault> faults(String json) {
        return catchThrowableOfType(InvalidAudience.class, () -> read(json)).faults();
    }
}
