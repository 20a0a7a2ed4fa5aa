package org.konbit.collectives.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
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
}
