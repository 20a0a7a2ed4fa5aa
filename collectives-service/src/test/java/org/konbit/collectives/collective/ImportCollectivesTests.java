package org.konbit.collectives.collective;

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
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class ImportCollectivesTests {
    private static final String PATH = "/api/collectives/import";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    ImportRuns imports;

    private JsonNode run(String csv) {
        return imports.run(ORGANIZER, csv, PATH);
    }

    private static List<Integer> counts(JsonNode report) {
        return Stream.of("rows", "accepted", "unchanged", "refused")
                .map(field -> report.get(field).intValue())
                .toList();
    }

    private static Stream<String> refusals(JsonNode report) {
        return report.get("refusals")
                .valueStream()
                .map(refusal -> text(refusal, "column") + " " + text(refusal, "detail"));
    }

    private JsonNode byCode(String code) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives?q={q}", code))
                .get("items")
                .valueStream()
                .filter(one -> text(one, "code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takes_groups_before_the_assembly_that_they_belong_to_and_changes_nothing_a_second_time() {
        var territory = seed.territory("Hinche");
        var code = Seed.fresh("IMP");
        var csv = """
                code;type;name;territory;parent;purpose;state
                %1$s-1;FARMERS_GROUP;Tèt Ansanm;%2$s;%1$s-a;Travay tè a;ACTIVE
                %1$s-2;agroforestry_brigade;Pye Bwa;%2$s;%1$s-a;;DORMANT
                %1$s-a;ASSEMBLY;Asanble;%2$s;;;
                """.formatted(code, territory);

        var first = run(csv);
        var second = run(csv);

        assertThat(counts(first)).containsExactly(3, 3, 0, 0);
        assertThat(counts(second)).containsExactly(3, 0, 3, 0);
        var group = byCode(code + "-1");
        assertThat(text(group, "state")).isEqualTo("ACTIVE");
        assertThat(text(group, "purpose")).isEqualTo("Travay tè a");
        assertThat(text(group, "parent")).isEqualTo(text(byCode(code + "-a"), "id"));
        assertThat(text(byCode(code + "-2"), "state")).isEqualTo("DORMANT");
    }

    @Test
    void refuses_rows_one_by_one_with_the_column_and_the_reason() {
        var territory = seed.territory("Hinche");
        var code = Seed.fresh("IMP");
        var report = run("""
                code,type,name,territory,parent,state
                bad code,FARMERS_GROUP,A,%2$s,,
                %1$s-1,CLUB,A,%2$s,,
                %1$s-2,COMMITTEE,,%2$s,,
                %1$s-3,COMMITTEE,A,nowhere,,
                %1$s-4,COMMITTEE,A,%2$s,%1$s-nobody,
                %1$s-5,COMMITTEE,A,%2$s,,ASLEEP
                %1$s-6,COMMITTEE,A,%2$s,%1$s-6,
                %1$s-7,COMMITTEE,A,%2$s,,
                """.formatted(code, territory));

        assertThat(counts(report)).containsExactly(8, 1, 0, 7);
        assertThat(refusals(report).map(refusal -> refusal.split(" ")[0]))
                .containsExactly("code", "type", "name", "territory", "parent", "state", "parent");
    }

    @Test
    void says_what_would_become_of_the_rows_and_stores_nothing() {
        var territory = seed.territory("Hinche");
        var code = Seed.fresh("IMP");
        var csv = """
                code,type,name,territory,parent
                %1$s-1,FARMERS_GROUP,Tèt Ansanm,%2$s,%1$s-a
                %1$s-2,FARMERS_GROUP,Men Kontre,%2$s,%1$s-nowhere
                %1$s-3,CLUB,Men Kontre,%2$s,
                %1$s-a,ASSEMBLY,Asanble,%2$s,
                """.formatted(code, territory);

        var tried = imports.run(ORGANIZER, csv, PATH + "?dryRun=true");

        assertThat(tried.get("dryRun").booleanValue()).isTrue();
        assertThat(counts(tried)).containsExactly(4, 2, 0, 2);
        assertThat(refusals(tried).map(refusal -> refusal.split(" ")[0])).containsExactly("parent", "type");
        assertThat(body(api.get(ORGANIZER, "/api/collectives?q={q}", code)).get("items"))
                .isEmpty();
        assertThat(counts(run(csv))).containsExactly(4, 2, 0, 2);
    }

    @Test
    void keeps_type_tree_and_state_as_they_can_be() {
        var territory = seed.territory("Hinche");
        var code = Seed.fresh("IMP");
        run("""
                code,type,name,territory,parent,state
                %1$s-1,ASSEMBLY,A,%2$s,,DISSOLVED
                %1$s-2,ASSEMBLY,B,%2$s,,
                %1$s-3,ASSEMBLY,C,%2$s,%1$s-2,
                """.formatted(code, territory));

        var report = run("""
                code,type,name,territory,parent,state
                %1$s-1,ASSEMBLY,A,%2$s,,ACTIVE
                %1$s-2,ASSEMBLY,B,%2$s,%1$s-3,
                %1$s-3,COMMITTEE,C,%2$s,,
                """.formatted(code, territory));

        assertThat(counts(report)).containsExactly(3, 0, 0, 3);
        assertThat(refusals(report))
                .containsExactlyInAnyOrder(
                        "state cannot follow the state that it has",
                        "parent is the collective itself, or below it",
                        "type is not that of the collective which has this code");
    }

    @Test
    void takes_only_what_is_where_the_importer_organizes() {
        var here = seed.territory("Hinche");
        var elsewhere = seed.territory("Pilate");
        var code = Seed.fresh("IMP");
        var local = organizerOf(here);
        run("code,type,name,territory\n%s-0,COMMITTEE,A,%s\n".formatted(code, elsewhere));

        var report = imports.run(local, """
                code,type,name,territory
                %1$s-1,COMMITTEE,A,%2$s
                %1$s-2,COMMITTEE,A,%3$s
                %1$s-0,COMMITTEE,A,%2$s
                """.formatted(code, here, elsewhere), PATH);

        assertThat(counts(report)).containsExactly(3, 1, 0, 2);
    }

    private Caller organizerOf(String territory) {
        var person = seed.person(territory);
        body(HttpStatus.OK, api.put(ORGANIZER, """
                        [{"role": "ORGANIZER", "territory": "%s"}]""".formatted(territory), "/api/people/{id}/appointments", person.id()));
        return person.organizing();
    }
}
