package org.konbit.collectives.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.ImportRuns;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class ImportTerritoriesTests {
    @Autowired
    Api api;

    @Autowired
    Topics topics;

    @Autowired
    ImportRuns imports;

    private JsonNode run(String csv) {
        return imports.run(ORGANIZER, csv, "/api/territories/import");
    }

    private static List<Integer> counts(JsonNode report) {
        return Stream.of("rows", "accepted", "unchanged", "refused")
                .map(field -> report.get(field).intValue())
                .toList();
    }

    private JsonNode shown(String code) {
        return body(api.get(ORGANIZER, "/api/territories/{code}", code));
    }

    @Test
    void takes_children_before_parents_and_hands_the_zone_down_at_any_depth() {
        var root = Seed.fresh("R");
        var csv = """
                code,parent,level,name,name_ht,latitude,longitude,population,time_zone
                %1$s-3,%1$s-2,locality,"Ench, ""Sant"" la",Ench,19.15,-72.01,18590,
                %1$s-2,%1$s,department,Centre,Sant,,,,
                %1$s,,country,Peyi,,,,,Europe/Madrid
                """.formatted(root);

        var first = run(csv);
        var second = run(csv);

        assertThat(text(first, "state")).isEqualTo("DONE");
        assertThat(counts(first)).containsExactly(3, 3, 0, 0);
        assertThat(counts(second)).containsExactly(3, 0, 3, 0);
        var leaf = shown(root + "-3");
        assertThat(text(leaf, "path")).isEqualTo("%1$s/%1$s-2/%1$s-3".formatted(root));
        assertThat(text(leaf, "timeZone")).isEqualTo("Europe/Madrid");
        assertThat(text(leaf, "name")).isEqualTo("Ench, \"Sant\" la");
        assertThat(leaf.get("population").intValue()).isEqualTo(18590);
    }

    @Test
    void says_what_would_become_of_the_rows_and_stores_nothing() {
        var root = Seed.fresh("R");
        var csv = "code,parent,level,name\n%1$s-2,%1$s,department,Centre\n%1$s,,country,Peyi\n".formatted(root);

        var tried = imports.run(ORGANIZER, csv, "/api/territories/import?dryRun=true");

        assertThat(counts(tried)).containsExactly(2, 2, 0, 0);
        assertThat(api.get(ORGANIZER, "/api/territories/{code}", root)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(counts(run(csv))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void a_country_without_a_zone_has_that_of_its_capital() {
        run("code,parent,level,name\nHT,,country,Haïti\nXX-nowhere,,region,Zòn\n");

        assertThat(text(shown("HT"), "timeZone")).isEqualTo("America/Port-au-Prince");
        assertThat(text(shown("XX-nowhere"), "timeZone")).isEqualTo("America/Port-au-Prince");
        run("code,parent,level,name\nKE,,country,Kenya\n");
        assertThat(text(shown("KE"), "timeZone")).isEqualTo("Africa/Nairobi");
    }

    @Test
    void a_renamed_territory_goes_out_anew_and_what_other_columns_said_stays() {
        var code = Seed.fresh("R");
        run("code,parent,level,name,name_ht,population\n%s,,country,Old,Vye,12\n".formatted(code));

        var renamed = run("code,parent,level,name\n%s,,country,New\n".formatted(code));

        assertThat(counts(renamed)).containsExactly(1, 1, 0, 0);
        assertThat(text(shown(code).get("names"), "ht")).isEqualTo("Vye");
        assertThat(shown(code).get("population").intValue()).isEqualTo(12);
        assertThat(text(
                        topics.events("collectives.territories", code, 2)
                                .getLast()
                                .data(),
                        "name"))
                .isEqualTo("New");
    }

    @Test
    void a_moved_territory_takes_all_below_with_it() {
        var root = Seed.fresh("R");
        run("""
                code,parent,level,name
                %1$s-a,,country,A
                %1$s-b,,country,B
                %1$s-c,%1$s-a,department,C
                %1$s-d,%1$s-c,commune,D
                """.formatted(root));

        run("code,parent,level,name\n%1$s-c,%1$s-b,department,C\n".formatted(root));

        assertThat(text(shown(root + "-d"), "path")).isEqualTo("%1$s-b/%1$s-c/%1$s-d".formatted(root));
    }

    @Test
    void refuses_rows_one_by_one_with_the_column_and_the_reason() {
        var root = Seed.fresh("R");
        var report = run("""
                code,parent,level,name,latitude,longitude,population,time_zone
                bad code,,country,A,,,,
                %1$s-1,,country,,,,,
                %1$s-2,,country,A,91,0,,
                %1$s-3,,country,A,1,x,,
                %1$s-4,,country,A,,,-5,
                %1$s-5,,country,A,,,,Mars/Base
                %1$s-6,%1$s-6,country,A,,,,
                %1$s-7,%1$s-8,country,A,,,,
                %1$s-8,%1$s-7,country,A,,,,
                %1$s-9,,country,Good,,,,
                """.formatted(root));

        assertThat(counts(report)).containsExactly(10, 1, 0, 9);
        assertThat(report.get("refusals").valueStream().map(refusal -> text(refusal, "column")))
                .containsExactly(
                        "code",
                        "name",
                        "latitude",
                        "longitude",
                        "population",
                        "time_zone",
                        "parent",
                        "parent",
                        "parent");
    }

    @Test
    void takes_parents_that_come_further_down_and_refuses_those_that_never_do_without_waiting_for_them() {
        var root = Seed.fresh("R");
        var csv = new StringBuilder("code,parent,level,name\n");
        csv.append("%1$s-b,%1$s-c,commune,B\n".formatted(root));
        csv.append("%1$s-x,%1$s-nowhere,commune,X\n".formatted(root));
        csv.append("%1$s-y,%1$s-x,locality,Y\n".formatted(root));
        for (int i = 0; i < 600; i++) csv.append("%s-%d,,country,A\n".formatted(root, i));
        csv.append("%1$s-c,%1$s-d,department,C\n".formatted(root));
        for (int i = 600; i < 1200; i++) csv.append("%s-%d,,country,A\n".formatted(root, i));
        csv.append("%1$s-d,,country,D\n".formatted(root));

        var report = run(csv.toString());

        assertThat(counts(report)).containsExactly(1205, 1203, 0, 2);
        assertThat(report.get("refusals").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"row\":2,\"column\":\"parent\",\"detail\":\"is not the code of a territory\"}",
                        "{\"row\":3,\"column\":\"parent\",\"detail\":\"is not the code of a territory\"}");
        assertThat(text(shown(root + "-b"), "path")).isEqualTo("%1$s-d/%1$s-c/%1$s-b".formatted(root));
    }

    @Test
    void tells_a_circle_from_what_hangs_on_it() {
        var root = Seed.fresh("R");

        var report = run("""
                code,parent,level,name
                %1$s-a,%1$s-b,department,A
                %1$s-b,%1$s-a,department,B
                %1$s-c,%1$s-a,commune,C
                """.formatted(root));

        assertThat(report.get("refusals").valueStream().map(refusal -> text(refusal, "detail")))
                .containsExactly(
                        "lies within this territory itself",
                        "lies within this territory itself",
                        "is not the code of a territory");
    }

    @Test
    void a_territory_cannot_be_moved_below_itself() {
        var root = Seed.fresh("R");
        run("code,parent,level,name\n%1$s,,country,A\n%1$s-1,%1$s,department,B\n".formatted(root));

        var report = run("code,parent,level,name\n%1$s,%1$s-1,country,A\n".formatted(root));

        assertThat(counts(report)).containsExactly(1, 0, 0, 1);
        assertThat(shown(root).has("parent")).isFalse();
    }
}
