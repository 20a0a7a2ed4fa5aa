package org.konbit.collectives.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class AdoptionWebTests {
    private static final String ADOPTION = "/api/collectives/{id}/adoptions/{alternative}";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private String adapted(String origin, String territory) {
        return text(
                body(
                        HttpStatus.CREATED,
                        api.post(ORGANIZER, """
                                {"territory": "%s", "changes": "Pi piti", "why": "Mwens mayi"}""".formatted(territory), "/api/alternatives/{id}/adaptations", origin)),
                "id");
    }

    private MvcTestResult adopt(String collective, String alternative) {
        return api.put(ORGANIZER, "{\"since\": \"2024-03-01\"}", ADOPTION, collective, alternative);
    }

    private Map<String, List<Long>> spread(String alternative, int depth) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/alternatives/{id}/adoption?depth={d}", alternative, depth))
                .get("territories")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> text(one, "territory"),
                        one -> List.of(
                                one.get("adaptations").longValue(),
                                one.get("collectives").longValue())));
    }

    @Test
    void is_counted_by_department_and_commune() {
        var country = seed.territory("Ayiti");
        var centre = seed.territoryIn(country, "Sant");
        var hinche = seed.territoryIn(centre, "Ench");
        var thomonde = seed.territoryIn(centre, "Tomonn");
        var west = seed.territoryIn(country, "Lwès");
        var silo = seed.alternative(hinche);
        adapted(adapted(silo, thomonde), west);
        for (var territory : List.of(hinche, hinche, thomonde)) {
            body(HttpStatus.OK, adopt(seed.collective("FARMERS_GROUP", territory), silo));
        }

        assertThat(spread(silo, 2)).isEqualTo(Map.of(centre, List.of(1L, 3L), west, List.of(1L, 0L)));
        assertThat(spread(silo, 3))
                .isEqualTo(Map.of(hinche, List.of(0L, 2L), thomonde, List.of(1L, 1L), west, List.of(1L, 0L)));
        var all = body(api.get(ORGANIZER, "/api/alternatives/{id}/adoption", silo));
        assertThat(all.get("adaptations").intValue()).isEqualTo(2);
        assertThat(all.get("collectives").intValue()).isEqualTo(3);
    }

    @Test
    void is_said_once_however_often_and_taken_back() {
        var territory = seed.territory("Ench");
        var silo = seed.alternative(territory);
        var group = seed.collective("FARMERS_GROUP", territory);
        var facilitator = seed.memberOf(group, territory, "FACILITATOR");
        var member = seed.memberOf(group, territory, "MEMBER");

        adopt(group, silo);
        var told = body(
                HttpStatus.OK,
                api.put(facilitator.calling(), "{\"result\": \"Anyen pa pèdi\"}", ADOPTION, group, silo));
        assertThat(text(told, "result")).isEqualTo("Anyen pa pèdi");
        assertThat(items(group)).hasSize(1);
        assertThat(api.put(member.calling(), "{}", ADOPTION, group, silo)).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(api.delete(facilitator.calling(), ADOPTION, group, silo)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(api.delete(facilitator.calling(), ADOPTION, group, silo)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(items(group)).isEmpty();
    }

    private List<JsonNode> items(String collective) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}/adoptions", collective))
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void only_what_is_shared_is_adopted_by_those_that_work() {
        var territory = seed.territory("Ench");
        var silo = seed.alternative(territory);
        var group = seed.collective("FARMERS_GROUP", territory);
        adopt(group, silo);

        body(HttpStatus.OK, api.patch(ORGANIZER, "{\"state\": \"DISSOLVED\"}", "/api/collectives/{id}", group));
        assertThat(adopt(group, silo)).hasStatus(HttpStatus.CONFLICT);
        assertThat(spread(silo, 2)).isEmpty();

        body(HttpStatus.OK, api.patch(ORGANIZER, "{\"state\": \"RETIRED\"}", "/api/alternatives/{id}", silo));
        assertThat(adopt(seed.collective("FARMERS_GROUP", territory), silo)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void follows_a_collective_and_a_territory_that_move() {
        var country = seed.territory("Ayiti");
        var centre = seed.territoryIn(country, "Sant");
        var west = seed.territoryIn(country, "Lwès");
        var hinche = seed.territoryIn(centre, "Ench");
        var silo = seed.alternative(hinche);
        var group = seed.collective("FARMERS_GROUP", hinche);
        adopt(group, silo);

        seed.describe(hinche, west, "Ench", null, Map.of());
        assertThat(spread(silo, 2)).containsOnlyKeys(west);
        body(
                HttpStatus.OK,
                api.patch(ORGANIZER, "{\"territory\": \"%s\"}".formatted(centre), "/api/collectives/{id}", group));
        assertThat(spread(silo, 2)).containsOnlyKeys(centre);
    }
}
