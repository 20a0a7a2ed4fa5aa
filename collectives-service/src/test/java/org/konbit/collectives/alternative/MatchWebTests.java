package org.konbit.collectives.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.territory.DescribeTerritories;
import org.konbit.collectives.territory.DescribedTerritory;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class MatchWebTests {
    private static final String MATCHES = "/api/alternatives/matches?";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    DescribeTerritories describeTerritories;

    private String at(@Nullable String parent, double longitude, double latitude) {
        var code = Seed.fresh("M");
        var point = Optional.of(GeoPoint.at(longitude, latitude));
        describeTerritories.describe(List.of(new DescribedTerritory(
                code, parent, "locality", code, Map.of(), point, null, Optional.of("America/Port-au-Prince"), null)));
        return code;
    }

    private String alternative(String problem, String territory, String more) {
        return text(
                body(
                        HttpStatus.CREATED,
                        api.post(ORGANIZER, """
                        {"kind": "NEW", "title": "T", "problem": "%s", "practice": "P", "territory": "%s"%s}""".formatted(problem, territory, more), "/api/alternatives")),
                "id");
    }

    private List<JsonNode> asked(String query, Object... variables) {
        return body(HttpStatus.OK, api.get(ORGANIZER, MATCHES + query, variables))
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> ids(List<JsonNode> matches) {
        return matches.stream()
                .map(match -> text(match.get("alternative"), "id"))
                .toList();
    }

    @Test
    void of_those_that_answer_the_problem_the_ones_in_a_place_like_ours_come_first() {
        var country = at(null, -72.3, 18.9);
        var centre = at(country, -72.0, 19.1);
        var hinche = at(centre, -72.01, 19.15);
        var thomonde = at(centre, -71.96, 19.02);
        var south = at(country, -73.75, 18.2);
        var far = alternative("Zandolanm manje chou", south, "");
        var near = alternative("Zandolanm manje chou", thomonde, "");
        var other = alternative("Chou a pouri", hinche, "");
        var draft = alternative("Zandolanm manje chou", hinche, ", \"state\": \"DRAFT\"");

        var found = asked("q=zandolanm&territory=" + hinche);

        assertThat(ids(found)).containsExactly(near, far).doesNotContain(other, draft);
        var why = found.getFirst().get("why");
        assertThat(why.get("problem").get("score").doubleValue()).isEqualTo(1);
        assertThat(why.get("problem").get("weight").doubleValue()).isEqualTo(0.5);
        assertThat(why.get("territory").get("score").doubleValue())
                .isGreaterThan(
                        found.getLast().get("why").get("territory").get("score").doubleValue());
        assertThat(found.getFirst().get("kilometres").doubleValue()).isBetween(14d, 17d);
        assertThat(found.getLast().get("kilometres").doubleValue()).isBetween(190d, 220d);
        assertThat(ids(asked("territory=" + hinche))).startsWith(other).contains(near);
    }

    @Test
    void a_collective_asks_for_its_own_place_page_by_page() {
        var country = at(null, -70.3, 18.9);
        var here = at(country, -70.0, 19.1);
        var first = alternative("Zanfolit nan patat", here, "");
        var second = alternative("Zanfolit nan patat", at(country, -70.5, 19.1), "");
        var group = seed.collective("FARMERS_GROUP", here);

        var page = body(HttpStatus.OK, api.get(ORGANIZER, MATCHES + "q=zanfolit&limit=1&collective=" + group));

        assertThat(ids(page.get("items").valueStream().toList())).containsExactly(first);
        var next = text(page, "nextCursor");
        assertThat(ids(asked("q=zanfolit&limit=1&collective=%s&cursor=%s".formatted(group, next))))
                .containsExactly(second);
    }

    @Test
    void words_are_compared_as_their_language_has_them() {
        var here = at(null, -72.3, 18.9);
        var french = alternative("Les zantolettes et l'érosion zantolaire", here, ", \"language\": \"fr\"");
        var creole = alternative("Zantolettes yo ak ewozyon", here, ", \"language\": \"ht\"");

        assertThat(ids(asked("q=zantolette"))).containsExactly(french);
        assertThat(ids(asked("q=ZANTOLETTES"))).containsExactlyInAnyOrder(french, creole);
        assertThat(ids(asked("q=zantolettes&language=ht"))).containsExactly(creole, french);
        assertThat(ids(asked("q=zantolettes&language=fr-CA"))).containsExactly(french, creole);
        assertThat(ids(asked("q={q}", "\"-zantolette\""))).containsExactly(french);
    }

    @Test
    void conditions_and_use_make_a_difference_between_equals() {
        var here = at(null, -72.3, 18.9);
        var high = alternative("Zopilanm nan kafe", here, ", \"fits\": {\"altitude\": {\"from\": 900}}");
        var low = alternative("Zopilanm nan kafe", here, ", \"fits\": {\"altitude\": {\"to\": 300}}");

        assertThat(ids(asked("q=zopilanm&altitude=1000"))).containsExactly(high, low);
        assertThat(ids(asked("q=zopilanm&altitude=100&rain=1200"))).containsExactly(low, high);
        body(
                HttpStatus.OK,
                api.put(
                        ORGANIZER,
                        "{}",
                        "/api/collectives/{c}/adoptions/{a}",
                        seed.collective("FARMERS_GROUP", here),
                        high));
        assertThat(ids(asked("q=zopilanm"))).containsExactly(high, low);
    }

    @Test
    void something_has_to_be_asked_of_somewhere_that_there_is() {
        assertThat(api.get(ORGANIZER, MATCHES + "altitude=3")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(pointers(api.get(ORGANIZER, MATCHES + "q={q}&limit=3", " "))).containsExactly("q");
        assertThat(pointers(api.get(ORGANIZER, MATCHES + "territory=nowhere"))).containsExactly("territory");
        assertThat(pointers(api.get(ORGANIZER, MATCHES + "collective=" + UUID.randomUUID())))
                .containsExactly("collective");
        assertThat(pointers(api.get(ORGANIZER, MATCHES + "q=x&language=kreyol_ht")))
                .containsExactly("language");
        assertThat(pointers(api.get(ORGANIZER, MATCHES + "q=x&altitude=100000")))
                .containsExactly("altitude");
        assertThat(asked("q=zzzunheardof")).isEmpty();
    }
}
