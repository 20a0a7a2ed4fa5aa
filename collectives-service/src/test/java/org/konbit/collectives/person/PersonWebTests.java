package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class PersonWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    MongoTemplate mongo;

    @Test
    void enters_a_person_whose_name_is_kept_to_the_letter_and_stored_sealed() {
        var territory = seed.territory("Hinche");
        var handle = Seed.fresh("p");
        var name = "Jean \\\"Ti\\\" Désir, مريم";

        var created = api.post(ORGANIZER, """
                {"handle": "%s", "displayName": "%s", "language": "ht", "territory": "%s", "gender": "F",
                 "birthDecade": "1990"}""".formatted(handle, name, territory), "/api/people");
        var person = body(HttpStatus.CREATED, created);

        assertThat(created).hasHeader("Location", "/api/people/" + text(person, "id"));
        assertThat(etag(created)).isEqualTo("\"1-named\"");
        assertThat(text(person, "displayName")).isEqualTo("Jean \"Ti\" Désir, مريم");
        assertThat(text(person, "gender")).isEqualTo("F");
        assertThat(text(person, "birthDecade")).isEqualTo("1990");
        assertThat(mongo.getCollection(mongo.getCollectionName(Person.class))
                        .find(new Document("handle", handle))
                        .first())
                .asString()
                .doesNotContain("Désir");
        assertThat(body(HttpStatus.OK, api.get(ORGANIZER, "/api/people/{id}", text(person, "id"))))
                .isEqualTo(person);
    }

    @Test
    void names_every_wrong_field_at_once() {
        var refused = api.post(ORGANIZER, """
                {"handle": "no spaces", "displayName": "a\\u202eb", "language": "Creole!", "territory": "HT",
                 "birthDecade": "1994"}""", "/api/people");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(refused)).containsExactlyInAnyOrder("/handle", "/displayName", "/language", "/birthDecade");
    }

    @Test
    void refuses_an_unknown_territory_an_unknown_field_and_a_handle_that_is_taken() {
        var known = seed.person(seed.territory("Hinche"));

        var nowhere = post("""
                {"handle": "%s", "displayName": "A", "language": "ht", "territory": "nowhere"}""", Seed.fresh("p"));
        var unknown = post("""
                {"handle": "%s", "displayName": "A", "language": "ht", "territory": "x", "phone": "1"}""", "q");
        var taken = post("""
                {"handle": "%s", "displayName": "A", "language": "ht", "territory": "%s"}""", known.handle(), seed.territory("T"));

        assertThat(nowhere).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(nowhere)).containsExactly("/territory");
        assertThat(unknown.getResponse().getStatus()).isBetween(400, 422);
        assertThat(pointers(unknown)).contains("/phone");
        assertThat(taken).hasStatus(HttpStatus.CONFLICT);
    }

    private MvcTestResult post(String json, Object... values) {
        return api.post(ORGANIZER, json.formatted(values), "/api/people");
    }

    @Test
    void shows_a_name_only_to_the_person_their_collectives_and_the_platform() {
        var territory = seed.territory("Hinche");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var person = seed.memberOf(brigade, territory, "MEMBER");
        var comrade = seed.memberOf(brigade, territory, "MEMBER");
        var stranger = seed.person(territory);
        var localOrganizer = seed.person(territory);
        appoint(localOrganizer, territory);

        assertThat(body(get(person, person)).has("displayName")).isTrue();
        assertThat(body(get(comrade, person)).has("displayName")).isTrue();
        assertThat(body(get(localOrganizer.organizing(), person)).has("displayName"))
                .isFalse();
        assertThat(body(get(localOrganizer.organizing(), person)).has("language"))
                .isTrue();
        assertThat(get(stranger, person)).hasStatus(HttpStatus.NOT_FOUND);

        var nameless = etag(get(localOrganizer.organizing(), person));
        seed.join(brigade, localOrganizer, "MEMBER");
        var now = api.getIfNoneMatch(localOrganizer.organizing(), nameless, "/api/people/{id}", person.id());
        assertThat(body(HttpStatus.OK, now).has("displayName")).isTrue();
    }

    private void appoint(Member person, String territory) {
        assertThat(api.put(ORGANIZER, """
                        [{"role": "ORGANIZER", "territory": "%s", "until": "2199-01-01"}]""".formatted(territory), "/api/people/{id}/appointments", person.id()))
                .hasStatus(HttpStatus.OK);
    }

    private MvcTestResult get(Member viewer, Member person) {
        return get(viewer.calling(), person);
    }

    private MvcTestResult get(Caller viewer, Member person) {
        return api.get(viewer, "/api/people/{id}", person.id());
    }

    @Test
    void an_appointed_organizer_works_within_the_territory_and_not_outside() {
        var centre = seed.territory("Centre");
        var hinche = seed.territoryIn(centre, "Hinche");
        var elsewhere = seed.territory("Elsewhere");
        var organizer = seed.person(centre);
        appoint(organizer, centre);

        assertThat(enter(organizer, hinche)).hasStatus(HttpStatus.CREATED);
        assertThat(enter(organizer, elsewhere)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(organizer.organizing(), "/api/people?territory={t}", centre))
                .hasStatus(HttpStatus.OK);
        assertThat(api.get(organizer.calling(), "/api/people?territory={t}", centre))
                .as("by a session, a member's rights only")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(organizer.organizing(), "/api/people?territory={t}", elsewhere))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.put(
                        organizer.organizing(),
                        """
                        [{"role": "ORGANIZER", "territory": "%s"}]""".formatted(elsewhere),
                        "/api/people/{id}/appointments",
                        organizer.id()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void who_is_an_organizer_is_said_by_one_of_a_territory_above() {
        var centre = seed.territory("Centre");
        var hinche = seed.territoryIn(centre, "Hinche");
        var organizer = seed.person(centre);
        appoint(organizer, centre);
        var other = seed.person(hinche);

        assertThat(appoint(organizer, other, hinche)).hasStatus(HttpStatus.OK);
        assertThat(appoint(organizer, other, centre)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(appoint(organizer, organizer, centre))
                .as("nobody prolongs their own")
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult appoint(Member appointing, Member person, String territory) {
        return api.put(appointing.organizing(), """
                [{"role": "ORGANIZER", "territory": "%s"}]""".formatted(territory), "/api/people/{id}/appointments", person.id());
    }

    private MvcTestResult enter(Member organizer, String territory) {
        return api.post(organizer.organizing(), """
                {"handle": "%s", "displayName": "A", "language": "ht", "territory": "%s"}""".formatted(Seed.fresh("p"), territory), "/api/people");
    }

    @Test
    void refuses_appointments_over_unknown_territories_each_at_its_place() {
        var person = seed.person(seed.territory("Hinche"));

        var refused = api.put(ORGANIZER, """
                [{"role": "ORGANIZER", "territory": "nowhere"}, {"role": "ORGANIZER", "territory": "neither"}]""", "/api/people/{id}/appointments", person.id());

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(refused)).containsExactly("/0/territory", "/1/territory");
    }

    @Test
    void finds_handles_everywhere_and_names_only_within_a_collective() {
        var territory = seed.territory("Hinche");
        var group = seed.collective("FARMERS_GROUP", territory);
        var member = seed.person(territory, "Rose-Laure Zéphirin");
        seed.join(group, member, "MEMBER");

        assertThat(found(api.get(ORGANIZER, "/api/people?q={q}", member.handle().toUpperCase(Locale.ROOT))))
                .containsExactly(member.id().toString());
        assertThat(found(api.get(ORGANIZER, "/api/people?q={q}", "zephirin"))).isEmpty();
        assertThat(found(api.get(ORGANIZER, "/api/people?q={q}&collective={c}", "zephi ROSE", group)))
                .containsExactly(member.id().toString());
        assertThat(found(api.get(ORGANIZER, "/api/people?q={q}&collective={c}", member.handle(), group)))
                .containsExactly(member.id().toString());
        assertThat(found(api.get(ORGANIZER, "/api/people?q={q}&collective={c}", "joseph", group)))
                .isEmpty();
    }

    @Test
    void lists_people_of_a_territory_with_all_within_page_by_page() {
        var centre = seed.territory("Centre");
        var hinche = seed.territoryIn(centre, "Hinche");
        var here = seed.person(centre);
        var within = seed.person(hinche);
        seed.person(seed.territory("Elsewhere"));

        var first = body(HttpStatus.OK, api.get(ORGANIZER, "/api/people?territory={t}&limit=1", centre));
        var second = body(
                HttpStatus.OK,
                api.get(ORGANIZER, "/api/people?territory={t}&limit=1&cursor={c}", centre, text(first, "nextCursor")));

        assertThat(text(first.get("items").get(0), "id")).isEqualTo(here.id().toString());
        assertThat(text(second.get("items").get(0), "id")).isEqualTo(within.id().toString());
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    private static List<String> found(MvcTestResult result) {
        return body(HttpStatus.OK, result)
                .get("items")
                .valueStream()
                .map(item -> text(item, "id"))
                .toList();
    }

    @Test
    void a_stale_change_is_refused_and_a_change_without_a_version_wins() {
        var person = seed.person(seed.territory("Hinche"));
        var uri = "/api/people/" + person.id();

        var changed = api.patchIfMatch(person.calling(), "\"1\"", "{\"language\": \"fr\"}", uri);
        var stale = api.patchIfMatch(person.calling(), "\"1\"", "{\"language\": \"es\"}", uri);
        var last = api.patch(person.calling(), "{\"displayName\": \"Lòt Non\"}", uri);

        assertThat(text(body(HttpStatus.OK, changed), "language")).isEqualTo("fr");
        assertThat(stale).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(text(body(HttpStatus.OK, last), "displayName")).isEqualTo("Lòt Non");
    }

    @Test
    void a_coordinator_changes_neither_handle_nor_territory_of_another() {
        var territory = seed.territory("Hinche");
        var next = seed.territory("Mayisad");
        var group = seed.collective("FARMERS_GROUP", territory);
        var person = seed.memberOf(group, territory, "MEMBER");
        var coordinator = seed.memberOf(group, territory, "COORDINATOR");
        var here = seed.person(territory);
        appoint(here, territory);

        assertThat(move(coordinator.calling(), person, next)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(move(here.organizing(), person, next))
                .as("the new territory is another's")
                .hasStatus(HttpStatus.FORBIDDEN);
        for (var caller : List.of(coordinator.calling(), here.organizing())) {
            assertThat(move(caller, person, territory)).as("as it is").hasStatus(HttpStatus.OK);
        }
        assertThat(rename(coordinator.calling(), person)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(rename(here.organizing(), person)).hasStatus(HttpStatus.OK);
        assertThat(move(person.calling(), person, next)).hasStatus(HttpStatus.OK);
        assertThat(rename(here.organizing(), person)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult move(Caller caller, Member person, String territory) {
        return api.patch(caller, "{\"territory\": \"%s\"}".formatted(territory), "/api/people/{id}", person.id());
    }

    private MvcTestResult rename(Caller caller, Member person) {
        return api.patch(caller, "{\"handle\": \"%s\"}".formatted(Seed.fresh("p")), "/api/people/{id}", person.id());
    }

    @Test
    void whoever_was_only_entered_by_others_is_in_nobodys_power_by_that() {
        var territory = seed.territory("Hinche");
        var group = seed.collective("FARMERS_GROUP", territory);
        var coordinator = seed.memberOf(group, territory, "COORDINATOR");
        var person = seed.person(seed.territory("Elsewhere"));
        var membership = "/api/collectives/%s/memberships/%s".formatted(group, person.id());
        assertThat(api.post(
                        coordinator.calling(),
                        "{\"person\": \"%s\"}".formatted(person.id()),
                        "/api/collectives/{id}/memberships",
                        group))
                .hasStatus(HttpStatus.CREATED);

        assertThat(speak(coordinator, person)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.post(coordinator.calling(), "", "/api/people/{id}/erasure", person.id()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.patch(coordinator.calling(), "{\"state\": \"ACTIVE\"}", membership))
                .as("nobody agrees for others")
                .hasStatus(HttpStatus.OK);
        assertThat(speak(coordinator, person)).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(api.patch(person.calling(), "{\"state\": \"ACTIVE\"}", membership))
                .hasStatus(HttpStatus.OK);
        assertThat(speak(coordinator, person)).hasStatus(HttpStatus.OK);
    }

    private MvcTestResult speak(Member by, Member person) {
        return api.patch(by.calling(), "{\"language\": \"fr\"}", "/api/people/{id}", person.id());
    }

    @Test
    void others_may_not_change_a_person() {
        var territory = seed.territory("Hinche");
        var group = seed.collective("FARMERS_GROUP", territory);
        var person = seed.memberOf(group, territory, "MEMBER");
        var comrade = seed.memberOf(group, territory, "MEMBER");
        var coordinator = seed.memberOf(group, territory, "COORDINATOR");

        assertThat(api.patch(comrade.calling(), "{\"language\": \"fr\"}", "/api/people/{id}", person.id()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.patch(coordinator.calling(), "{\"language\": \"fr\"}", "/api/people/{id}", person.id()))
                .hasStatus(HttpStatus.OK);
    }
}
