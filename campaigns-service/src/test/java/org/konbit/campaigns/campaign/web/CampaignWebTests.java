package org.konbit.campaigns.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.World.campaignBody;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.springframework.http.HttpMethod;

@ServiceTest
class CampaignWebTests {
    private final Api api;
    private final World world;

    CampaignWebTests(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    @Test
    void a_campaign_is_planned_read_and_steered() {
        var place = world.aPlace();
        var host = world.aCollective();
        var planned = api.post("/api/campaigns", Api.ORGANIZER, campaignBody(place, host));
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.header("Location")).endsWith("/api/campaigns/" + planned.id());
        assertThat(planned.json().get("state").asString()).isEqualTo("DRAFT");

        var path = "/api/campaigns/" + planned.id();
        assertThat(api.post(path + "/pause", Api.ORGANIZER, "{}").refusal())
                .isEqualTo("409 A campaign that is DRAFT cannot be paused.");
        for (var step : List.of("launch", "pause", "resume", "close")) {
            assertThat(api.post(path + "/" + step, Api.ORGANIZER, "{'reason':'asanble a'}")
                            .status())
                    .as(step)
                    .isEqualTo(200);
        }
        var read = api.get(path, world.aMember());
        assertThat(read.json().get("state").asString()).isEqualTo("CLOSED");
        assertThat(read.json().at("/hosts/0").asString()).isEqualTo(host.toString());
        assertThat(read.json().at("/period/from").asString()).isEqualTo("2026-01-01");
        assertThat(read.header("ETag")).isEqualTo("\"5\"");
        for (var refused : Map.of(
                        "launch", "launched",
                        "pause", "paused",
                        "resume", "resumed",
                        "close", "closed",
                        "abandon", "abandoned")
                .entrySet()) {
            assertThat(api.post(path + "/" + refused.getKey(), Api.ORGANIZER, "{}")
                            .refusal())
                    .isEqualTo("409 A campaign that is CLOSED cannot be %s.".formatted(refused.getValue()));
        }
        assertThat(api.patch(path, Api.ORGANIZER, "{'title':{'ht':'Lòt'}}").refusal())
                .isEqualTo("409 A campaign that is CLOSED cannot be changed.");
    }

    @Test
    void what_is_optional_is_cleared_by_null_and_what_is_left_out_stays() {
        var place = world.aPlace();
        var assembly = world.aCollective();
        var decision = "'hosts':['%s'],'decision':{'assembly':'%s','date':'2026-01-05','text':'wi'}"
                .formatted(assembly, assembly);
        var planned =
                api.post("/api/campaigns", Api.ORGANIZER, campaignBody(place).replace("'hosts':[]", decision));
        var path = "/api/campaigns/" + planned.id();
        var shorter = api.patch(path, Api.ORGANIZER, "{'decision':{'text':null},'period':{'to':'2026-06-30'}}");
        assertThat(shorter.json().get("decision").propertyNames()).containsExactlyInAnyOrder("assembly", "date");
        assertThat(shorter.json().at("/period/from").asString()).isEqualTo("2026-01-01");
        assertThat(shorter.json().at("/period/to").asString()).isEqualTo("2026-06-30");
        var emptied =
                api.patch(path, Api.ORGANIZER, "{'decision':null,'demands':null,'hosts':null,'title':{'fr':null}}");
        assertThat(emptied.status()).as(emptied.body()).isEqualTo(200);
        assertThat(emptied.json().has("decision")).isFalse();
        assertThat(emptied.json().get("demands").isEmpty()).isTrue();
        assertThat(emptied.json().get("hosts").isEmpty()).isTrue();
        assertThat(emptied.json().get("title").propertyNames()).containsExactly("ht");
        assertThat(emptied.json().at("/scope/0").asString()).isEqualTo(place.department());
        assertThat(api.get(path, Api.ORGANIZER).json()).isEqualTo(emptied.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {'title':null}                     | 422 | /title
                    {'scope':null}                     | 422 | /scope
                    {'period':null}                    | 422 | /period
                    {'period':{'to':null}}             | 422 | /period/to
                    {'decision':{'date':'2026-01-05'}} | 422 | /decision/assembly
                    {'period':{'to':'2025-01-01'}}     | 422 | /period/to
                    {'state':null,'title':'Semans'}    | 400 | /title
                    {'state':'LAUNCHED'}               | 400 | /state
                    """)
    void a_change_leaves_a_campaign_that_can_be(String change, int status, String pointer) {
        var planned = api.post("/api/campaigns", Api.ORGANIZER, campaignBody(world.aPlace()));
        var path = "/api/campaigns/" + planned.id();
        var refused = api.patch(path, Api.ORGANIZER, change);
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.pointers()).contains(pointer);
        assertThat(api.get(path, Api.ORGANIZER).json()).isEqualTo(planned.json());
    }

    @Test
    void what_is_wrong_is_named_where_it_was_sent() {
        var place = world.aPlace();
        var twice = "'scope':['%s','%s','NOWHERE']".formatted(place.department(), place.department());
        var refused = api.post(
                "/api/campaigns",
                Api.ORGANIZER,
                campaignBody(place).replace("'scope':['%s']".formatted(place.department()), twice));
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/scope/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    'scope':['%s']                           | 'scope':['NOWHERE']                             | 422 | /scope/0
                    'scope':['%s']                           | 'scope':[]                                      | 422 | /scope
                    'hosts':[]                               | 'hosts':['0199c0de-0000-7000-8000-0000000000ff'] | 422 | /hosts/0
                    'hosts':[]                               | 'hosts':['mpp']                                 | 400 | /hosts/0
                    'to':'2027-12-31'                        | 'to':'2025-12-31'                               | 422 | /period/to
                    'to':'2027-12-31'                        | 'to':'tomorrow'                                 | 400 | /period/to
                    'title':{'ht':'Semans pa nou','fr':'Nos semences'} | 'title':{}                           | 422 | /title
                    'title':{'ht':'Semans pa nou','fr':'Nos semences'} | 'title':{'ht':''}                    | 422 | /title/ht
                    'hosts':[]                               | 'hosts':[],'state':'LAUNCHED'                   | 400 | /state
                    """)
    void refuses_with_a_pointer(String good, String bad, int status, String pointer) {
        var place = world.aPlace();
        var body = campaignBody(place);
        var spoilt = body.replace(good.formatted(place.department()), bad);
        assertThat(spoilt).isNotEqualTo(body);
        var refused = api.post("/api/campaigns", Api.ORGANIZER, spoilt);
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.pointers()).contains(pointer);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void says_all_that_is_wrong_at_once() {
        var place = world.aPlace();
        var refused = api.post(
                "/api/campaigns",
                Api.ORGANIZER,
                campaignBody(place)
                        .replace("'hosts':[]", "'hosts':['" + UUID.randomUUID() + "']")
                        .replace("2027-12-31", "2020-01-01"));
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/hosts/0", "/period/to");
    }

    @Test
    void only_organizers_of_all_of_its_scope_lead_it() {
        var place = world.aPlace();
        var other = world.aPlace();
        var organizer = world.anOrganizer("HT/" + place.department());
        var stranger = world.anOrganizer("HT/" + other.department());
        assertThat(api.post("/api/campaigns", world.aMember(), campaignBody(place))
                        .status())
                .isEqualTo(403);
        assertThat(api.post("/api/campaigns", stranger, campaignBody(place)).status())
                .isEqualTo(403);
        var planned = api.post("/api/campaigns", organizer, campaignBody(place));
        assertThat(planned.status()).isEqualTo(201);
        var launch = "/api/campaigns/" + planned.id() + "/launch";
        assertThat(api.post(launch, stranger, "{}").status()).isEqualTo(404);
        assertThat(api.post(launch, organizer, "{}").status()).isEqualTo(200);
        assertThat(api.post(launch, stranger, "{}").status()).isEqualTo(403);
        var wider = "{'scope':['%s','%s']}".formatted(place.department(), other.department());
        assertThat(api.patch("/api/campaigns/" + planned.id(), organizer, wider).status())
                .isEqualTo(403);
    }

    @Test
    void a_draft_is_not_there_for_members() {
        var planned = api.post("/api/campaigns", Api.ORGANIZER, campaignBody(world.aPlace()));
        assertThat(api.get("/api/campaigns/" + planned.id(), world.aMember()).status())
                .isEqualTo(404);
        assertThat(api.get("/api/campaigns/" + UUID.randomUUID(), world.aMember())
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/campaigns/nonsense", world.aMember()).status()).isEqualTo(404);
    }

    @Test
    void a_draft_is_there_for_those_who_may_lead_it_as_long_as_they_may() {
        var place = world.aPlace();
        var organizer = world.anOrganizer("HT/" + place.department());
        var stranger = world.anOrganizer("HT/" + place.department() + "/" + place.commune());
        var planned = api.post("/api/campaigns", organizer, campaignBody(place));
        var path = "/api/campaigns/" + planned.id();
        for (var state : List.of("", "&state=DRAFT")) {
            var list = "/api/campaigns?limit=200" + state;
            assertThat(api.get(list, organizer).body()).contains(planned.id().toString());
            assertThat(api.get(list, stranger).body())
                    .doesNotContain(planned.id().toString());
        }
        assertThat(api.get(path, organizer).status()).isEqualTo(200);
        assertThat(api.get(path, stranger).body())
                .isEqualTo(api.get("/api/campaigns/" + UUID.randomUUID(), stranger)
                        .body()
                        .replaceFirst("/api/campaigns/[^\"]*", path));

        world.isNoOrganizerAnyMore(organizer);

        assertThat(api.get(path, organizer).status()).isEqualTo(404);
        assertThat(api.get("/api/campaigns?limit=200", organizer).body())
                .doesNotContain(planned.id().toString());
        assertThat(api.post(path + "/launch", organizer, "{}").status()).isEqualTo(404);
        assertThat(api.post("/api/campaigns", organizer, campaignBody(place)).status())
                .isEqualTo(403);
        assertThat(api.get("/api/obstacles", organizer).status()).isEqualTo(403);
    }

    @Test
    void is_changed_only_as_it_was_read() {
        var planned = api.post("/api/campaigns", Api.ORGANIZER, campaignBody(world.aPlace()));
        var path = "/api/campaigns/" + planned.id();
        var changed =
                api.call(HttpMethod.PATCH, path, Api.ORGANIZER, "{'title':{'ht':'Dlo pa nou'}}", "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/title/ht").asString()).isEqualTo("Dlo pa nou");
        var stale =
                api.call(HttpMethod.PATCH, path, Api.ORGANIZER, "{'title':{'ht':'Tè pa nou'}}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void lists_go_on_where_they_ended() {
        var place = world.aPlace();
        for (int i = 0; i < 3; i++) world.aLaunchedCampaign(place);
        var first = api.get("/api/campaigns?state=LAUNCHED&limit=2", Api.ORGANIZER);
        assertThat(first.json().get("items").size()).isEqualTo(2);
        var cursor = first.json().get("nextCursor").asString();
        var second = api.get("/api/campaigns?state=LAUNCHED&limit=2&cursor=" + cursor, Api.ORGANIZER);
        assertThat(second.json().at("/items/0/id").asString())
                .isLessThan(first.json().at("/items/1/id").asString());
        assertThat(api.get("/api/campaigns?cursor=abc", Api.ORGANIZER).status()).isEqualTo(400);
        assertThat(api.get("/api/campaigns?state=NONE", Api.ORGANIZER).status()).isEqualTo(400);
    }

    @Test
    void the_same_post_again_plans_nothing_more() {
        var body = campaignBody(world.aPlace());
        var key = UUID.randomUUID().toString();
        var first = api.call(HttpMethod.POST, "/api/campaigns", Api.ORGANIZER, body, "Idempotency-Key", key);
        var again = api.call(HttpMethod.POST, "/api/campaigns", Api.ORGANIZER, body, "Idempotency-Key", key);
        assertThat(again.id()).isEqualTo(first.id());
        var other = api.call(
                HttpMethod.POST, "/api/campaigns", Api.ORGANIZER, campaignBody(world.aPlace()), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
    }
}
