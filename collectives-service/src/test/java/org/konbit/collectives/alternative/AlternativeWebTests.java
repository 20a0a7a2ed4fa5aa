package org.konbit.collectives.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class AlternativeWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private MvcTestResult putForward(String territory, String more) {
        return api.post(ORGANIZER, """
                {"kind": "HISTORICAL", "title": "Konbit", "problem": "Travay di", "practice": "Ansanm",
                 "territory": "%s", "innovation": ["SOCIAL"]%s}""".formatted(territory, more), "/api/alternatives");
    }

    private JsonNode adapt(String origin, String territory) {
        return body(
                HttpStatus.CREATED,
                api.post(ORGANIZER, """
                        {"territory": "%s", "changes": "Sou pant", "why": "Tè a ap lave"}""".formatted(territory), "/api/alternatives/{id}/adaptations", origin));
    }

    @Test
    void is_shared_at_once_unless_it_is_to_be_a_draft() {
        var territory = seed.territory("Hinche");

        assertThat(text(body(HttpStatus.CREATED, putForward(territory, "")), "state"))
                .isEqualTo("SHARED");
        var draft = body(HttpStatus.CREATED, putForward(territory, ", \"state\": \"DRAFT\""));
        assertThat(text(draft, "state")).isEqualTo("DRAFT");
        assertThat(titles(api.get(ORGANIZER, "/api/alternatives?territory={t}", territory)))
                .hasSize(1);
        assertThat(text(
                        body(
                                HttpStatus.OK,
                                api.patch(
                                        ORGANIZER,
                                        "{\"state\": \"SHARED\"}",
                                        "/api/alternatives/{id}",
                                        text(draft, "id"))),
                        "state"))
                .isEqualTo("SHARED");
        assertThat(titles(api.get(ORGANIZER, "/api/alternatives?territory={t}&kind=NEW", territory)))
                .isEmpty();
    }

    private static List<String> titles(MvcTestResult result) {
        return body(HttpStatus.OK, result)
                .get("items")
                .valueStream()
                .map(item -> text(item, "title"))
                .toList();
    }

    @Test
    void keeps_its_lineage_whichever_node_is_asked() {
        var here = seed.territory("Hinche");
        var there = seed.territory("Mirebalais");
        var root = text(body(putForward(here, "")), "id");
        var child = adapt(root, there);
        var grandchild = adapt(text(child, "id"), here);

        assertThat(text(child, "adaptedFrom")).isEqualTo(root);
        assertThat(text(child, "title")).isEqualTo("Konbit");
        var lineage = lineage(root);
        assertThat(text(lineage, "root")).isEqualTo(root);
        assertThat(lineage.get("nodes").size()).isEqualTo(3);
        assertThat(lineage.get("nodes").get(0).get("adaptedFrom").isNull()).isTrue();
        assertThat(lineage(text(child, "id"))).isEqualTo(lineage);
        assertThat(lineage(text(grandchild, "id"))).isEqualTo(lineage);
    }

    private JsonNode lineage(String id) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/alternatives/{id}/lineage", id));
    }

    @Test
    void a_draft_is_seen_at_home_only() {
        var territory = seed.territory("Hinche");
        var draft = text(body(putForward(territory, ", \"state\": \"DRAFT\"")), "id");
        var member = seed.person(territory);

        assertThat(api.get(member.calling(), "/api/alternatives/{id}", draft)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(member.calling(), "/api/alternatives/{id}/lineage", draft))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void members_put_forward_what_their_collective_does() {
        var territory = seed.territory("Hinche");
        var group = seed.collective("FARMERS_GROUP", territory);
        var member = seed.memberOf(group, territory, "MEMBER");
        var json = """
                {"kind": "NEW", "title": "A", "problem": "b", "practice": "c", "territory": "%s"%s}""";

        assertThat(api.post(
                        member.calling(),
                        json.formatted(territory, ", \"collective\": \"%s\"".formatted(group)),
                        "/api/alternatives"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(api.post(member.calling(), json.formatted(territory, ""), "/api/alternatives"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pointers(putForward("nowhere", ""))).containsExactly("/territory");
    }

    @Test
    void says_under_which_conditions_it_works_and_how_it_answers_to_its_place() {
        var territory = seed.territory("Hinche");
        var told = body(HttpStatus.CREATED, putForward(territory, """
                , "conditions": "Sou mòn", "language": "ht", "specifics": "Tè a wòch",
                "fits": {"altitude": {"from": 200, "to": 900}, "rain": {"from": 800}, "soils": ["wòch", "ajil"],
                         "labour": "Yon semèn, dis moun", "cost": {"amount": "1250.00", "currency": "HTG"}}"""));

        assertThat(text(told, "conditions")).isEqualTo("Sou mòn");
        assertThat(text(told, "specifics")).isEqualTo("Tè a wòch");
        assertThat(told.get("fits").toString()).isEqualTo("""
                {"altitude":{"from":200,"to":900},"rain":{"from":800},"soils":["wòch","ajil"],\
                "labour":"Yon semèn, dis moun","cost":{"amount":"1250.00","currency":"HTG"}}""");
        var adapted = adapt(text(told, "id"), seed.territory("Mirebalais"));
        assertThat(adapted.get("fits")).isEqualTo(told.get("fits"));
        assertThat(adapted.get("specifics")).isNull();

        var refused = putForward(territory, """
                , "language": "kreyol_ht", "fits": {"altitude": {"from": 900, "to": 200},
                "cost": {"amount": "1", "currency": "GOURDE"}}""");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(refused)).containsExactly("/fits/altitude/to", "/fits/cost/currency", "/language");
        assertThat(pointers(putForward(territory, ", \"fits\": {\"rain\": {\"from\": -1}}")))
                .containsExactly("/fits/rain/from");
    }

    @Test
    void its_result_is_told_later_where_it_was_adapted() {
        var territory = seed.territory("Hinche");
        var root = text(body(putForward(territory, "")), "id");
        var child = text(adapt(root, territory), "id");

        var told = body(
                HttpStatus.OK,
                api.patch(
                        ORGANIZER,
                        "{\"result\": \"Rannman 2×\", \"evidence\": \"Pèz rekòt\"}",
                        "/api/alternatives/{id}",
                        child));

        assertThat(text(told, "result")).isEqualTo("Rannman 2×");
        assertThat(text(told, "evidence")).isEqualTo("Pèz rekòt");
        assertThat(text(told, "changes")).isEqualTo("Sou pant");
        assertThat(pointers(api.patch(ORGANIZER, "{\"result\": \"x\"}", "/api/alternatives/{id}", root)))
                .containsExactly("/result");
        assertThat(text(
                        body(api.patch(ORGANIZER, "{\"state\": \"RETIRED\"}", "/api/alternatives/{id}", child)),
                        "state"))
                .isEqualTo("RETIRED");
    }

    @Test
    void its_lineage_may_be_deep_and_wide() {
        var territory = seed.territory("Hinche");
        var root = text(body(putForward(territory, "")), "id");
        var deepest = root;
        for (int i = 0; i < 30; i++) deepest = text(adapt(deepest, territory), "id");
        for (int i = 0; i < 40; i++) adapt(root, territory);

        var tree = lineage(deepest);

        assertThat(text(tree, "root")).isEqualTo(root);
        assertThat(tree).isEqualTo(lineage(root));
        var adaptedFrom = new HashMap<String, String>();
        tree.get("nodes").valueStream().skip(1).forEach(node -> {
            assertThat(text(node, "adaptedFrom")).as("told before").isIn(known(adaptedFrom, root));
            adaptedFrom.put(text(node, "id"), text(node, "adaptedFrom"));
        });
        assertThat(adaptedFrom).hasSize(70);
        int depth = 0;
        for (var up = deepest; !up.equals(root); up = adaptedFrom.getOrDefault(up, root)) depth++;
        assertThat(depth).isEqualTo(30);
        assertThat(adaptedFrom.values().stream().filter(root::equals)).hasSize(41);
    }

    private static Set<String> known(Map<String, String> adaptedFrom, String root) {
        var known = new HashSet<>(adaptedFrom.keySet());
        known.add(root);
        return known;
    }
}
