package org.konbit.collectives.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CollectivesTest
class LifeWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    MockMvcTester mvc;

    private String territory = "";
    private String brigade = "";
    private Member member = new Member(new UUID(0, 0), "");

    @BeforeEach
    void a_brigade_that_worked_and_met() {
        territory = seed.territory("Hinche");
        brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        member = seed.memberOf(brigade, territory, "COORDINATOR");
        var plot = text(created("""
                {"holder": "%s", "areaHectares": 0.5}""".formatted(member.id()), "/api/collectives/{id}/plots", brigade), "id");
        var day = text(created("""
                {"date": "2024-03-02", "plot": "%s", "task": "Plante =SOM(1) nan pant lan"}""".formatted(plot), "/api/collectives/{id}/work-days", brigade), "id");
        created("""
                {"date": "2099-03-02", "plot": "%s", "task": "Rekòlte grenn"}""".formatted(plot), "/api/collectives/{id}/work-days", brigade);
        assertThat(api.post(ORGANIZER, """
                        {"present": ["%s"], "trees": [{"species": "Moringa", "planted": 40}],
                         "barriers": [{"kind": "ROCK_WALL", "metres": 12.5}]}""".formatted(member.id()), "/api/work-days/{id}/report", day))
                .hasStatus(HttpStatus.OK);
        var guest = seed.collective("FARMERS_GROUP", territory);
        created("""
                {"hosts": ["%s"], "guests": ["%s"], "date": "2024-01-07", "theme": "Semans lokal"}""".formatted(brigade, guest), "/api/exchanges");
    }

    private JsonNode created(String json, String uri, Object... variables) {
        return body(HttpStatus.CREATED, api.post(ORGANIZER, json, uri, variables));
    }

    private MvcTestResult life(Caller caller, String accept, String language) {
        return mvc.get()
                .uri("/api/collectives/{id}/life", brigade)
                .header("Authorization", TestTokens.bearer(caller))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .exchange();
    }

    private static String content(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void tells_what_was_done_in_the_order_of_time_with_each_figure_and_its_source() {
        var items = body(HttpStatus.OK, api.get(member.calling(), "/api/collectives/{id}/life", brigade))
                .get("items");

        assertThat(items.findValuesAsString("kind")).containsExactly("EXCHANGE", "WORK_DAY", "ENTERED");
        var day = items.get(1);
        assertThat(text(day, "on")).isEqualTo("2024-03-02");
        assertThat(day.get("figures").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"measure\":\"PEOPLE\",\"value\":\"1\"}",
                        "{\"measure\":\"TREES_PLANTED\",\"of\":\"Moringa\",\"value\":\"40\"}",
                        "{\"measure\":\"BARRIER\",\"of\":\"ROCK_WALL\",\"value\":\"12.5\",\"unit\":\"m\"}");
        assertThat(api.get(member.calling(), text(day, "source"))).hasStatus(HttpStatus.OK);
    }

    @Test
    void goes_on_page_by_page() {
        var kinds = new ArrayList<String>();
        var cursor = "";
        do {
            var page = body(
                    HttpStatus.OK,
                    cursor.isEmpty()
                            ? api.get(ORGANIZER, "/api/collectives/{id}/life?limit=1", brigade)
                            : api.get(ORGANIZER, "/api/collectives/{id}/life?limit=1&cursor={c}", brigade, cursor));
            kinds.addAll(page.get("items").findValuesAsString("kind"));
            cursor = page.get("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(kinds).containsExactly("EXCHANGE", "WORK_DAY", "ENTERED");
    }

    @Test
    void leaves_nothing_out_between_pages_of_what_happened_on_one_day() {
        var group = seed.collective("FARMERS_GROUP", territory);
        var activity = text(created("""
                {"kind": "FARMING", "stage": "PRODUCTION", "name": "Mayi"}""", "/api/collectives/{id}/activities", group), "id");
        for (int i = 0; i < 3; i++) {
            created("""
                    {"quantity": 1, "unit": "kg", "what": "mayi", "use": "manje"}""", "/api/activities/{id}/results", activity);
        }
        var kinds = new ArrayList<String>();
        var cursor = "";
        do {
            var page = body(
                    HttpStatus.OK,
                    cursor.isEmpty()
                            ? api.get(ORGANIZER, "/api/collectives/{id}/life?limit=1", group)
                            : api.get(ORGANIZER, "/api/collectives/{id}/life?limit=1&cursor={c}", group, cursor));
            kinds.addAll(page.get("items").findValuesAsString("kind"));
            cursor = page.get("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(kinds).containsExactlyInAnyOrder("ENTERED", "ACTIVITY", "RESULT", "RESULT", "RESULT");
    }

    @Test
    void is_a_table_of_figures() throws UnsupportedEncodingException {
        var csv = content(life(ORGANIZER, "text/csv", "ht"));

        assertThat(csv.lines())
                .startsWith("on,kind,what,measure,of,value,unit,source")
                .anyMatch(line -> line.startsWith("2024-01-07,EXCHANGE,Semans lokal,COLLECTIVES,,2,,/api/exchanges/"))
                .anyMatch(line ->
                        line.startsWith("2024-03-02,WORK_DAY,Plante =SOM(1) nan pant lan,TREES_PLANTED,Moringa,40,,"));
    }

    @Test
    void is_a_document_in_the_callers_language() throws Exception {
        for (var expected : List.of(
                List.of("ht", "Paj lavi", "Jounen travay", "12,5 m"),
                List.of("en", "Page of life", "Work-day", "12.5 m"))) {
            var pdf = life(ORGANIZER, "application/pdf", expected.getFirst());
            assertThat(pdf).hasStatus(HttpStatus.OK).hasContentType("application/pdf");
            try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(document)).contains(expected.subList(1, 4));
            }
        }
    }

    @Test
    void has_its_days_as_a_calendar() throws UnsupportedEncodingException {
        var calendar = content(api.get(member.calling(), "/api/collectives/{id}/days.ics", brigade));

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART;VALUE=DATE:20240302", "DTSTART;VALUE=DATE:20990302", "SUMMARY:Semans lokal");
    }

    @Test
    void all_that_it_owns_can_be_taken_away_by_those_who_lead_it() throws IOException {
        var exported = api.get(member.calling(), "/api/collectives/{id}/export", brigade);
        assertThat(exported).hasStatus(HttpStatus.OK).hasContentType("application/zip");

        var files = new HashMap<String, JsonNode>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(exported.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), JsonMapper.shared().readTree(zip.readAllBytes()));
            }
        }
        assertThat(files.get("workDays.json"))
                .hasSize(2)
                .first()
                .extracting(day -> day.at("/report/trees/0/species").stringValue())
                .isEqualTo("Moringa");
        assertThat(files.get("members.json"))
                .singleElement()
                .extracting(person -> text(person, "handle"))
                .isEqualTo(member.handle());
        assertThat(files.get("plots.json")).hasSize(1);
        assertThat(files.get("exchangesHosted.json")).hasSize(1);
        var plain = seed.memberOf(brigade, territory).calling();
        assertThat(api.get(plain, "/api/collectives/{id}/export", brigade)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void is_for_its_members_and_organizers() {
        var stranger = seed.person(territory).calling();

        assertThat(api.get(stranger, "/api/collectives/{id}/life", brigade)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(stranger, "/api/collectives/{id}/days.ics", brigade)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(life(ORGANIZER, "image/png", "ht")).hasStatus(HttpStatus.NOT_ACCEPTABLE);
    }
}
