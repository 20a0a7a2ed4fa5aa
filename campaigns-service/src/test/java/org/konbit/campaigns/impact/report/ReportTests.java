package org.konbit.campaigns.impact.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.campaigns.action.ActionKind;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.attendance.Crowd;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.impact.Impact;
import org.konbit.campaigns.impact.Observation;
import org.konbit.campaigns.impact.Obstacle;
import org.konbit.campaigns.movement.Restoration;

class ReportTests {
    private static final Locale CREOLE = Locale.forLanguageTag("ht");
    private final HtmlReport html = new HtmlReport();

    @ParameterizedTest
    @ValueSource(strings = {"ht", "fr", "es", "en"})
    void a_page_is_in_the_readers_language(String language) {
        var locale = Locale.forLanguageTag(language);
        var words = ResourceBundle.getBundle("impact/words", locale);
        assertThat(html.of(anImpact(), locale))
                .contains("<html lang=\"" + language + "\">")
                .contains("<th scope=\"col\">" + words.getString("attended") + "</th>")
                .contains("<p class=\"note\">" + words.getString("told.note") + "</p>")
                .doesNotContain("null");
    }

    @Test
    void every_language_has_every_word() {
        var creole = ResourceBundle.getBundle("impact/words", CREOLE).keySet();
        for (var language : List.of("fr", "es", "en")) {
            assertThat(ResourceBundle.getBundle("impact/words", Locale.forLanguageTag(language))
                            .keySet())
                    .as(language)
                    .isEqualTo(creole);
        }
    }

    @Test
    void who_reads_none_of_ours_reads_creole() {
        assertThat(html.of(anImpact(), Locale.JAPANESE)).contains("lang=\"ht\"").contains("1 novanm 2026");
    }

    @Test
    void what_people_wrote_is_never_taken_for_markup() {
        assertThat(html.of(anImpact(), CREOLE))
                .contains("Lapli &lt;script&gt;alert(1)&lt;/script&gt; &amp; van")
                .doesNotContain("<script>");
    }

    @Test
    void what_people_wrote_is_never_taken_for_a_formula() {
        var table = new String(CsvReport.of(anImpact(), CREOLE), StandardCharsets.UTF_8);
        assertThat(table)
                .startsWith("part,of,figure,value\r\n")
                .contains("told,,recipients,1240\r\n")
                .contains("told,,told,1100\r\n")
                .contains("told,sms,channel,700\r\n")
                .contains("indicator,\"'=HYPERLINK(\"\"x\"\")\",target,5000\r\n")
                .contains("restoration,ROCK_WALL,metres,512.5\r\n");
    }

    @Test
    void a_document_says_the_same_as_the_page() throws IOException {
        var bytes = new PdfReport(html).of(anImpact(), CREOLE);
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Semans pa nou")
                    .contains("Mach pou semans")
                    .contains("Manyòk");
        }
    }

    static Impact anImpact() {
        var reach = new Impact.Reach(
                1240,
                0,
                1100,
                10,
                130,
                new TreeMap<>(Map.of("sms", 700L, "email", 300L, "relay", 110L, "none", 130L)),
                new TreeMap<>(Map.of("ht", 900L, "fr", 200L, "es", 100L, "en", 40L)));
        var counts = new Counts(120, 30, 45, 0, 310, 85, 402);
        var action = new Impact.ActionImpact(
                new UUID(1, 1),
                ActionKind.MARCH,
                Map.of("ht", "Mach pou semans"),
                ActionState.HELD,
                OffsetDateTime.parse("2026-12-05T08:00:00-05:00"),
                "America/Port-au-Prince",
                counts,
                new Crowd(800, 1200, "liy"),
                reach);
        return new Impact(
                new UUID(2, 2),
                Map.of("ht", "Semans pa nou", "fr", "Nos semences"),
                CampaignState.CLOSED,
                List.of(new Impact.ScopeTerritory("HT-CE", "Centre"), new Impact.ScopeTerritory("HT-XX", null)),
                new Impact.Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2027-04-30")),
                reach,
                reach,
                List.of(action),
                new Impact.Answers(120, 30, 45, 0, 310, 85),
                new Impact.Came(402, new Impact.CrowdRange(800, 1200)),
                new Restoration(
                        14,
                        230,
                        new TreeMap<>(Map.of("Manyòk", 400L, "Mango", 1200L)),
                        new TreeMap<>(
                                Map.of("ROCK_WALL", new BigDecimal("512.5"), "LIVING_HEDGE", new BigDecimal("90"))),
                        1600,
                        new BigDecimal("602.5")),
                List.of(new Impact.IndicatorImpact(
                        new UUID(3, 3),
                        Map.of("ht", "=HYPERLINK(\"x\")"),
                        "kg",
                        new BigDecimal("1200"),
                        new BigDecimal("5000"),
                        "Peze",
                        new Impact.LatestObservation(
                                LocalDate.parse("2027-03-01"),
                                new BigDecimal("3150.5"),
                                Observation.Confidence.MEDIUM,
                                "kaye"))),
                List.of(new Impact.ObstacleImpact(
                        new UUID(4, 4),
                        Obstacle.Kind.WEATHER,
                        "Lapli <script>alert(1)</script> & van",
                        null,
                        List.of(new Obstacle.Strategy("Nou mete tant", Obstacle.Outcome.PARTLY)))));
    }
}
