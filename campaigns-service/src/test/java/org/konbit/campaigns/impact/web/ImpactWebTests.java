package org.konbit.campaigns.impact.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.Neighbours;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.konbit.campaigns.movement.WorkDay;
import org.konbit.campaigns.movement.WorkDays;
import org.springframework.http.HttpMethod;

@ServiceTest
class ImpactWebTests {
    private final Api api;
    private final World world;
    private final Neighbours neighbours;
    private final WorkDays workDays;

    ImpactWebTests(Api api, World world, Neighbours neighbours, WorkDays workDays) {
        this.api = api;
        this.world = world;
        this.neighbours = neighbours;
        this.workDays = workDays;
    }

    @Test
    void what_came_of_a_campaign_is_told_in_figures() {
        var place = world.aPlace();
        var brigade = world.aCollective();
        var campaign = aCampaignWithAHeldAction(place, brigade);
        var impact = api.get("/api/campaigns/%s/impact".formatted(campaign), Api.ORGANIZER);
        assertThat(impact.status()).as(impact.body()).isEqualTo(200);
        var json = impact.json();
        assertThat(json.at("/title/ht").asString()).isEqualTo("Semans pa nou");
        assertThat(json.at("/scope/0/name").asString()).isEqualTo("Centre");
        assertThat(json.at("/told/recipients").asInt()).isEqualTo(10);
        assertThat(json.at("/told/told").asInt()).isEqualTo(8);
        assertThat(json.at("/told/skipped").asInt()).isEqualTo(1);
        assertThat(json.at("/told/failed").asInt()).isEqualTo(1);
        assertThat(json.get("told").has("sent")).isFalse();
        assertThat(json.get("told").has("delivered")).isFalse();
        assertThat(json.at("/told/byChannel/sms").asInt()).isEqualTo(7);
        assertThat(json.at("/told/byLanguage/ht").asInt()).isEqualTo(9);
        assertThat(json.at("/actions/0/counts/accepted").asInt()).isEqualTo(1);
        assertThat(json.at("/answers/headcount").asInt()).isEqualTo(4);
        assertThat(json.at("/came/attended").asInt()).isEqualTo(25);
        assertThat(json.at("/came/crowd/low").asInt()).isEqualTo(100);
        assertThat(json.at("/restoration/trees/mango").asInt()).isEqualTo(40);
        assertThat(json.at("/restoration/metres/ROCK_WALL").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(json.at("/indicators/0/target").asInt()).isEqualTo(100);
        assertThat(json.at("/indicators/0/latest/value").asInt()).isEqualTo(40);
        assertThat(json.at("/obstacles/0/kind").asString()).isEqualTo("WEATHER");
        assertThat(json.at("/obstacles/0/strategies/0/worked").asString()).isEqualTo("PARTLY");
    }

    @Test
    void it_is_a_page_a_table_or_a_document_as_asked_for() throws NoSuchAlgorithmException {
        var place = world.aPlace();
        var campaign = aCampaignWithAHeldAction(place, world.aCollective());
        var page = inForm(campaign, "text/html");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("style-src '" + hash(styleOf(page.body())) + "'");
        assertThat(page.body())
                .contains("lang=\"fr\"")
                .contains("Nos semences")
                .contains("lapli &lt;b&gt;&amp; van&lt;/b&gt;")
                .doesNotContain("<b>& van");
        var table = inForm(campaign, "text/csv");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body())
                .contains("told,,told,8\r\n")
                .contains("came,,attended,25\r\n")
                .contains("'=SUM(A1)");
        var document = inForm(campaign, "application/pdf");
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(document.body()).startsWith("%PDF-");
        assertThat(inForm(campaign, "text/html;q=0.5, application/json").header("Content-Type"))
                .startsWith("application/json");
        assertThat(inForm(campaign, "image/png").status()).isEqualTo(406);
    }

    @Test
    void organizers_and_coordinators_of_hosts_note_and_read_and_others_do_not() {
        var place = world.aPlace();
        var host = world.aCollective();
        var campaign = world.aLaunchedCampaign(place, host);
        var path = "/api/campaigns/%s".formatted(campaign);
        var obstacle = "{'kind':'COST','description':'kamyon an chè'}";
        assertThat(api.post(path + "/obstacles", world.aMember(host), obstacle).status())
                .isEqualTo(403);
        assertThat(api.post(path + "/obstacles", world.aCoordinator(host), obstacle)
                        .status())
                .isEqualTo(201);
        assertThat(api.get(path + "/impact", world.aMember(host)).status()).isEqualTo(403);
        assertThat(api.get(path + "/impact", world.aCoordinator(host)).status()).isEqualTo(200);
        assertThat(api.get(path + "/obstacles", Api.ORGANIZER)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void others_find_what_helped_against_the_same() {
        var place = world.aPlace();
        var campaign = world.aLaunchedCampaign(place);
        var word = "mo" + UUID.randomUUID().toString().replace("-", "");
        api.post(
                "/api/campaigns/%s/obstacles".formatted(campaign),
                Api.ORGANIZER,
                "{'kind':'DISTANCE','description':'lwen','strategies':[{'tried':'bisiklèt %s','worked':'YES'}]}"
                        .formatted(word));
        var found = api.get("/api/obstacles?kind=DISTANCE&q=" + word, Api.ORGANIZER);
        assertThat(found.json().get("items").size()).as(found.body()).isEqualTo(1);
        assertThat(api.get("/api/obstacles?kind=COST&q=" + word, Api.ORGANIZER)
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_happened_at_a_sensitive_action_is_not_for_others_to_find() {
        var place = world.aPlace();
        var campaign = world.aLaunchedCampaign(place);
        var word = "mo" + UUID.randomUUID().toString().replace("-", "");
        for (var exposure : List.of("OPEN", "SENSITIVE")) {
            var action = world.anAnnouncedAction(campaign, place, exposure, "");
            api.post(
                    "/api/campaigns/%s/obstacles".formatted(campaign),
                    Api.ORGANIZER,
                    "{'kind':'REPRESSION','description':'%s %s','action':'%s'}".formatted(word, exposure, action));
        }
        var found = api.get("/api/obstacles?q=" + word, Api.ORGANIZER);
        assertThat(found.json().get("items").size()).as(found.body()).isEqualTo(1);
        assertThat(found.body()).contains("OPEN").doesNotContain("SENSITIVE");
    }

    @Test
    void the_latest_day_counts_however_late_it_was_noted() {
        var campaign = world.aLaunchedCampaign(world.aPlace());
        var indicator = api.post(
                "/api/campaigns/%s/indicators".formatted(campaign),
                Api.ORGANIZER,
                "{'name':{'ht':'Semans'},'unit':'kg'}");
        assertThat(indicator.status()).as(indicator.body()).isEqualTo(201);
        var observations = "/api/indicators/%s/observations".formatted(indicator.id());
        api.post(observations, Api.ORGANIZER, "{'date':'2026-06-01','value':12.25,'confidence':'HIGH'}");
        api.post(observations, Api.ORGANIZER, "{'date':'2026-03-01','value':3}");
        assertThat(api.get(observations, Api.ORGANIZER).json().get("items").size())
                .isEqualTo(2);
        var latest = api.get("/api/campaigns/%s/impact".formatted(campaign), Api.ORGANIZER)
                .json()
                .at("/indicators/0/latest");
        assertThat(latest.get("value").decimalValue()).isEqualByComparingTo("12.25");
        var unmeasurable = "{'date':'2026-03-01','value':0.%s}".formatted("1".repeat(60));
        assertThat(api.post(observations, Api.ORGANIZER, unmeasurable).status()).isEqualTo(422);
        assertThat(api.post(observations, Api.ORGANIZER, "{'date':'2026-03-01'}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post(
                                "/api/indicators/%s/observations".formatted(UUID.randomUUID()),
                                Api.ORGANIZER,
                                "{'date':'2026-03-01','value':3}")
                        .status())
                .isEqualTo(404);
    }

    private Api.Answered inForm(UUID campaign, String form) {
        return api.call(
                HttpMethod.GET,
                "/api/campaigns/%s/impact".formatted(campaign),
                Api.ORGANIZER,
                null,
                "Accept",
                form,
                "Accept-Language",
                "fr");
    }

    private UUID aCampaignWithAHeldAction(World.Place place, UUID brigade) {
        var campaign = world.aLaunchedCampaign(place, brigade);
        var action = world.anAnnouncedAction(campaign, place, "OPEN", "");
        api.put(
                "/api/actions/%s/pledges/me".formatted(action),
                world.aMember(brigade),
                "{'answer':'ACCEPTED','headcount':4}");
        api.post("/api/actions/%s/hold".formatted(action), Api.ORGANIZER, "{}");
        api.post(
                "/api/actions/%s/attendance".formatted(action),
                Api.ORGANIZER,
                "{'counts':[{'collective':'%s','direct':21,'relayed':4}],'crowd':{'low':100,'high':150,'how':'foto'}}"
                        .formatted(brigade));
        workDays.keep(List.of(new WorkDay(
                UUID.randomUUID(),
                "HT/" + place.department() + "/" + place.commune(),
                LocalDate.parse("2026-06-01"),
                12,
                List.of(new WorkDay.Trees("mango", 40)),
                List.of(new WorkDay.Barrier("ROCK_WALL", new BigDecimal("12.5"))),
                1)));
        var path = "/api/campaigns/" + campaign;
        var indicator = api.post(
                path + "/indicators",
                Api.ORGANIZER,
                "{'name':{'ht':'=SUM(A1)'},'unit':'kg','baseline':10,'target':100}");
        api.post(
                "/api/indicators/%s/observations".formatted(indicator.id()),
                Api.ORGANIZER,
                "{'date':'2026-07-01','value':40}");
        api.post(
                path + "/obstacles",
                Api.ORGANIZER,
                "{'kind':'WEATHER','description':'lapli <b>& van</b>','action':'%s','strategies':[{'tried':'tant','worked':'PARTLY'}]}"
                        .formatted(action));
        finish(campaign, action);
        return campaign;
    }

    private void finish(UUID campaign, UUID action) {
        var dispatch = api.get("/api/actions/" + action, Api.ORGANIZER)
                .json()
                .at("/dispatches/0/id")
                .asString();
        neighbours.tell("notifications.events", dispatch, "konbit.notifications.dispatch-finished.v1", 3, """
                {'dispatchId':'%s','actionId':'%s','campaignId':'%s',
                 'counts':{'recipients':10,'queued':0,'sent':2,'delivered':6,'failed':1,'skipped':1},
                 'byChannel':{'sms':7,'email':2,'none':1},'byLanguage':{'ht':9,'fr':1}}
                """.formatted(
                        dispatch, action, campaign));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/api/campaigns/%s/impact".formatted(campaign), Api.ORGANIZER)
                                .json()
                                .at("/told/recipients")
                                .asInt()
                        == 10);
    }

    private static String styleOf(String page) {
        return page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
    }

    private static String hash(String style) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
