package org.konbit.collectives.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.ImportRuns;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class MergeTerritoriesTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    @Autowired
    ImportRuns imports;

    private MvcTestResult merge(String code, String into) {
        return api.post(ORGANIZER, "{\"into\": \"%s\"}".formatted(into), "/api/territories/{code}/merge", code);
    }

    private JsonNode shown(String uri, Object... variables) {
        return body(HttpStatus.OK, api.get(ORGANIZER, uri, variables));
    }

    @Test
    void all_that_is_in_one_goes_over_to_the_other_and_its_code_stands_for_that() {
        var country = seed.territory("Peyi");
        var old = seed.territoryIn(country, "Ansyen Bouk");
        var below = seed.territoryIn(old, "Anba");
        var other = seed.territoryIn(country, "Nouvo Bouk");
        var person = seed.person(old);
        var collective = seed.collective("FARMERS_GROUP", old);

        var merged = body(HttpStatus.OK, merge(old, other));

        assertThat(text(merged, "mergedInto")).isEqualTo(other);
        assertThat(text(merged, "path")).isEqualTo(country + "/" + other);
        assertThat(text(shown("/api/territories/{code}", below), "path"))
                .isEqualTo(country + "/" + other + "/" + below);
        assertThat(text(shown("/api/people/{id}", person.id()), "territory")).isEqualTo(other);
        assertThat(text(shown("/api/collectives/{id}", collective), "territory"))
                .isEqualTo(other);
        assertThat(text(shown("/api/people/{id}", seed.person(old).id()), "territory"))
                .as("of whoever is entered by the code of before")
                .isEqualTo(other);
        assertThat(shown("/api/territories?parent={code}", other).get("items").findValuesAsString("code"))
                .containsExactly(below);
        var told = topics.events("collectives.territories", old, 2).getLast().data();
        assertThat(text(told, "mergedInto")).isEqualTo(other);
        assertThat(text(told, "path")).isEqualTo(country + "/" + other);
    }

    @Test
    void it_goes_where_the_other_goes_and_what_it_was_stays_known() {
        var country = seed.territory("Peyi");
        var old = seed.territoryIn(country, "Zwazo Kouchan");
        var other = seed.territoryIn(country, "Solèy");
        merge(old, other);
        var elsewhere = seed.territory("Lòt Peyi");

        seed.describe(other, elsewhere, "Solèy", null, Map.of());

        var now = shown("/api/territories/{code}", old);
        assertThat(text(now, "path")).isEqualTo(elsewhere + "/" + other);
        assertThat(now.get("history").get(0).get("path").stringValue()).isEqualTo(country + "/" + old);
        assertThat(shown("/api/territories?q={q}", "zwazo kouchan")
                        .get("items")
                        .get(0)
                        .get("mergedInto")
                        .stringValue())
                .isEqualTo(other);
    }

    @Test
    void is_done_once_and_not_upwards_into_itself_or_what_lies_within() {
        var country = seed.territory("Peyi");
        var one = seed.territoryIn(country, "Youn");
        var within = seed.territoryIn(one, "Anndan");
        var other = seed.territoryIn(country, "Lòt");

        assertThat(merge(one, within)).hasStatus(HttpStatus.CONFLICT);
        assertThat(pointers(merge(one, one))).containsExactly("/into");
        assertThat(pointers(merge(one, "nowhere"))).containsExactly("/into");
        assertThat(merge(one, other)).hasStatus(HttpStatus.OK);
        assertThat(merge(one, other)).as("again").hasStatus(HttpStatus.OK);
        assertThat(merge(one, country)).hasStatus(HttpStatus.CONFLICT);
        assertThat(pointers(merge(other, one))).as("into what is part of it").containsExactly("/into");
    }

    @Test
    void a_file_may_say_it_too_and_says_nothing_new_a_second_time() {
        var country = seed.territory("Peyi");
        var root = Seed.fresh("R");
        var csv = """
                code,parent,level,name,merged_into
                %1$s-a,%2$s,locality,A,%1$s-b
                %1$s-b,%2$s,locality,B,
                """.formatted(root, country);

        var first = imports.run(ORGANIZER, csv, "/api/territories/import");
        var second = imports.run(ORGANIZER, csv, "/api/territories/import");

        assertThat(first.get("accepted").intValue()).isEqualTo(2);
        assertThat(second.get("unchanged").intValue()).isEqualTo(2);
        var parted = imports.run(
                ORGANIZER,
                "code,parent,level,name\n%s-a,%s,locality,A\n".formatted(root, country),
                "/api/territories/import");
        assertThat(parted.get("refusals").get(0).get("detail").stringValue())
                .isEqualTo("was merged into %s-b".formatted(root));
    }

    @Test
    void what_it_was_called_before_it_was_renamed_stays_known() {
        var country = seed.territory("Peyi");
        var code = seed.describe(Seed.fresh("T"), country, "Twoudinò", null, Map.of());
        seed.describe(code, country, "Fort-Liberté", null, Map.of());

        var now = shown("/api/territories/{code}", code);

        assertThat(now.get("history").findValuesAsString("name")).containsExactly("Twoudinò");
        assertThat(shown("/api/territories?q={q}", "twoudino").get("items").findValuesAsString("code"))
                .contains(code);
    }
}
