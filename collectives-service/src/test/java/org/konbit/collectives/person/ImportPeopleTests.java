package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.ImportRuns;
import org.konbit.collectives.testing.Seed;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class ImportPeopleTests {
    private static final String HEADER =
            "handle,display_name,language,territory,gender,birth_decade,collective,roles\n";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    ImportRuns imports;

    @Autowired
    MongoTemplate mongo;

    private String territory = "";
    private String brigade = "";
    private String code = "";

    @BeforeEach
    void a_brigade() {
        territory = seed.territory("Hinche");
        brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        code = text(body(api.get(ORGANIZER, "/api/collectives/{id}", brigade)), "code");
    }

    private JsonNode run(String csv) {
        return imports.run(ORGANIZER, csv, "/api/people/import");
    }

    private static List<Integer> counts(JsonNode report) {
        return Stream.of("rows", "accepted", "unchanged", "refused")
                .map(field -> report.get(field).intValue())
                .toList();
    }

    private JsonNode found(String handle) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/people?q={q}", handle))
                .get("items")
                .get(0);
    }

    @Test
    void says_what_would_become_of_the_rows_and_stores_nothing() {
        var handle = Seed.fresh("dry");
        var csv = "handle\tdisplay_name\tlanguage\tterritory\n%1$s\tMarie\tht\t%2$s\n%1$s-x\tMarie\tht\tnowhere\n"
                .formatted(handle, territory);

        var tried = imports.run(ORGANIZER, csv, "/api/people/import?dryRun=true");

        assertThat(counts(tried)).containsExactly(2, 1, 0, 1);
        assertThat(body(api.get(ORGANIZER, "/api/people?q={q}", handle)).get("items"))
                .isEmpty();
        assertThat(counts(run(csv))).containsExactly(2, 1, 0, 1);
    }

    @Test
    void enters_people_with_their_memberships_and_changes_nothing_the_second_time() {
        var one = Seed.fresh("imp");
        var two = Seed.fresh("imp");
        var group = seed.collective("FARMERS_GROUP", territory);
        var groupCode = text(body(api.get(ORGANIZER, "/api/collectives/{id}", group)), "code");
        var csv = HEADER
                + "%s,\"Désir, Marie \"\"Ti\"\"\",ht,%s,F,1990,%s,MEMBER;RELAY\n".formatted(one, territory, code)
                + "%s,مريم,fr,%s,,,%s,\n".formatted(two, territory, code)
                + "%s,\"Désir, Marie \"\"Ti\"\"\",ht,%s,F,1990,%s,COORDINATOR\n".formatted(one, territory, groupCode);

        assertThat(counts(run(csv))).containsExactly(3, 3, 0, 0);
        assertThat(counts(run(csv))).containsExactly(3, 0, 3, 0);

        var person = found(one);
        assertThat(text(person, "displayName")).isEqualTo("Désir, Marie \"Ti\"");
        assertThat(person.get("memberships").size()).isEqualTo(2);
        assertThat(text(person.get("memberships").get(0), "state")).isEqualTo("ACTIVE");
        assertThat(person.get("memberships").get(0).get("roles").size()).isEqualTo(2);
        assertThat(text(found(two).get("memberships").get(0).get("roles"), 0)).isEqualTo("MEMBER");
        assertThat(body(api.get(ORGANIZER, "/api/collectives/{id}", brigade))
                        .get("members")
                        .intValue())
                .isEqualTo(2);
    }

    private static String text(JsonNode array, int at) {
        return array.get(at).stringValue();
    }

    @Test
    void who_has_left_is_not_brought_back_by_a_list_that_is_sent_again() {
        var handle = Seed.fresh("imp");
        var csv = HEADER + "%s,A,ht,%s,,,%s,\n".formatted(handle, territory, code);
        run(csv);
        var id = text(found(handle), "id");
        api.patch(ORGANIZER, "{\"state\": \"LEFT\"}", "/api/collectives/{c}/memberships/{p}", brigade, id);

        assertThat(counts(run(csv))).containsExactly(1, 0, 1, 0);
    }

    @Test
    void refuses_rows_one_by_one_with_the_column_and_the_reason() {
        var handle = Seed.fresh("imp");
        var report = run(HEADER
                + "no spaces,A,ht,%s,,,,\n".formatted(territory)
                + "%s,,ht,%s,,,,\n".formatted(handle, territory)
                + "%s,A,kreyòl,%s,,,,\n".formatted(handle, territory)
                + "%s,A,ht,nowhere,,,,\n".formatted(handle)
                + "%s,A,ht,%s,Q,,,\n".formatted(handle, territory)
                + "%s,A,ht,%s,,1995,,\n".formatted(handle, territory)
                + "%s,A,ht,%s,,,NONE-SUCH,\n".formatted(handle, territory)
                + "%s,A,ht,%s,,,%s,KING\n".formatted(handle, territory, code));

        assertThat(counts(report)).containsExactly(8, 0, 0, 8);
        assertThat(report.get("refusals").valueStream().map(refusal -> text(refusal, "column")))
                .containsExactly(
                        "handle",
                        "display_name",
                        "language",
                        "territory",
                        "gender",
                        "birth_decade",
                        "collective",
                        "roles");
    }

    private static String text(JsonNode node, String field) {
        return Api.text(node, field);
    }

    @Test
    void an_appointed_organizer_imports_into_their_own_territory_only() {
        var organizer = seed.person(territory);
        api.put(
                ORGANIZER,
                "[{\"role\": \"ORGANIZER\", \"territory\": \"%s\"}]".formatted(territory),
                "/api/people/{id}/appointments",
                organizer.id());
        var caller = new Caller(organizer.id(), organizer.handle(), Set.of(Role.MEMBER, Role.ORGANIZER), false);

        var elsewhere = seed.territory("Elsewhere");
        var theirs = text(
                body(api.get(ORGANIZER, "/api/collectives/{id}", seed.collective("COMMITTEE", elsewhere))), "code");

        var report = imports.run(
                caller,
                HEADER
                        + "%s,A,ht,%s,,,,\n".formatted(Seed.fresh("imp"), territory)
                        + "%s,A,ht,%s,,,,\n".formatted(Seed.fresh("imp"), elsewhere)
                        + "%s,A,ht,%s,,,%s,COORDINATOR\n".formatted(Seed.fresh("imp"), territory, theirs),
                "/api/people/import");

        assertThat(counts(report)).containsExactly(3, 1, 0, 2);
        assertThat(report.get("refusals").valueStream().map(refusal -> text(refusal, "column")))
                .containsExactly("territory", "collective");
    }

    @Test
    void no_name_is_in_the_database_in_clear() {
        var handle = Seed.fresh("imp");
        run(HEADER + "%s,Kanari Zwazo,ht,%s,,,%s,\n".formatted(handle, territory, code));

        for (var collection : mongo.getCollectionNames()) {
            for (var document : mongo.getCollection(collection).find(new Document())) {
                assertThat(document.toString()).as(collection).doesNotContain("Kanari");
            }
        }
    }
}
