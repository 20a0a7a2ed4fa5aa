package org.konbit.campaigns.action.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.World.START;
import static org.konbit.campaigns.World.actionBody;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.springframework.http.HttpMethod;

@ServiceTest
class ActionWebTests {
    private final Api api;
    private final World world;

    ActionWebTests(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    @Test
    void an_action_goes_from_draft_to_held() {
        var place = world.aPlace();
        var campaign = world.aLaunchedCampaign(place);
        var action = world.aDraftAction(campaign, place, "OPEN", ",'endsAt':'%s'".formatted(START.plusHours(3)));
        var path = "/api/actions/" + action;
        assertThat(api.post(path + "/hold", Api.ORGANIZER, "{}").refusal())
                .isEqualTo("409 An action that is DRAFT cannot be held.");

        var announced = api.post(path + "/announce", Api.ORGANIZER, "{'message':{'ht':'Vini'}}");
        assertThat(announced.json().get("state").asString()).isEqualTo("ANNOUNCED");
        var dispatch = announced.json().get("dispatch").asString();
        assertThat(api.post(path + "/announce", Api.ORGANIZER, "{}").refusal())
                .isEqualTo("409 An action that is ANNOUNCED cannot be announced.");

        for (int week = 1; week <= 2; week++) {
            var later = START.plusWeeks(week);
            var postponed = api.post(path + "/postpone", Api.ORGANIZER, "{'startsAt':'%s'}".formatted(later));
            assertThat(postponed.status()).as(postponed.body()).isEqualTo(200);
            assertThat(postponed.json().get("dispatch").asString()).isNotEqualTo(dispatch);
            assertThat(postponed.json().get("startsAt").asString()).isEqualTo(later.toString());
            assertThat(postponed.json().get("endsAt").asString())
                    .isEqualTo(later.plusHours(3).toString());
        }
        var never = api.post(path + "/postpone", Api.ORGANIZER, "{'startsAt':'+999999999-01-01T08:00:00Z'}");
        assertThat(never.status()).as(never.body()).isEqualTo(422);
        var past = api.post(path + "/postpone", Api.ORGANIZER, "{'startsAt':'2020-01-01T08:00:00-05:00'}");
        assertThat(past.status()).isEqualTo(422);

        var held = api.post(path + "/hold", Api.ORGANIZER, "{}");
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.json().has("dispatch")).isFalse();
        assertThat(held.json().get("dispatches").size()).isEqualTo(3);
        assertThat(api.post(path + "/cancel", Api.ORGANIZER, "{}").refusal())
                .isEqualTo("409 An action that is HELD cannot be cancelled.");
        assertThat(api.post(path + "/postpone", Api.ORGANIZER, "{'startsAt':'%s'}".formatted(START.plusYears(1)))
                        .refusal())
                .isEqualTo("409 An action that is HELD cannot be postponed.");
        assertThat(api.patch(path, Api.ORGANIZER, "{'title':{'ht':'Lòt'}}").refusal())
                .isEqualTo("409 An action that is HELD cannot be changed.");
    }

    @Test
    void may_be_cancelled_without_a_body() {
        var action = world.anAnnouncedAction("");
        var cancelled = api.call(HttpMethod.POST, "/api/actions/%s/cancel".formatted(action), Api.ORGANIZER, null);
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(cancelled.json().get("dispatch").asString()).isNotEmpty();
    }

    @Test
    void is_announced_only_while_its_campaign_is_launched() {
        var place = world.aPlace();
        var campaign = world.aLaunchedCampaign(place);
        var action = world.aDraftAction(campaign, place, "OPEN", "");
        api.post("/api/campaigns/%s/pause".formatted(campaign), Api.ORGANIZER, "{}");
        assertThat(api.post("/api/actions/%s/announce".formatted(action), Api.ORGANIZER, "{}")
                        .status())
                .isEqualTo(409);
        api.post("/api/campaigns/%s/abandon".formatted(campaign), Api.ORGANIZER, "{}");
        var late =
                api.post("/api/campaigns/%s/actions".formatted(campaign), Api.ORGANIZER, actionBody(place, "OPEN", ""));
        assertThat(late.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    'timeZone':'America/Port-au-Prince' | 'timeZone':'Haiti/Nowhere'          | 422 | /timeZone
                    'timeZone':'America/Port-au-Prince' | 'timeZone':'-05:00'                 | 422 | /timeZone
                    -05:00'                             | '                                   | 400 | /startsAt
                    'exposure':'OPEN'                   | 'exposure':'SECRET'                 | 400 | /exposure
                    'kind':'MARCH'                      | 'kind':'PARTY'                      | 400 | /kind
                    [-72.01,19.14]                      | [19.14]                             | 422 | /place/point
                    [-72.01,19.14]                      | [-272.01,19.14]                     | 422 | /place/point
                    'name':'Mache Ench'                 | 'name':' '                          | 422 | /place/name
                    'audience':                         | 'capacity':0,'audience':            | 422 | /capacity
                    'audience':                         | 'endsAt':'2020-01-01T08:00:00Z','audience': | 422 | /endsAt
                    'audience':                         | 'recurrence':'EVERY DAY','audience': | 422 | /recurrence
                    'audience':                         | 'recurrence':'FREQ=SECONDLY','audience': | 422 | /recurrence
                    'audience':                         | 'recurrence':'FREQ=DAILY;X-A=b\\r\\nATTENDEE:x','audience': | 422 | /recurrence
                    2099-01-15                          | +999999999-01-15                    | 422 | /startsAt
                    'audience':                         | 'endsAt':'+999999999-01-01T08:00:00Z','audience': | 422 | /endsAt
                    'audience':{                        | 'audience':{'all':true,             | 400 | /audience/all
                    'audience':{                        | 'audience':{'anyOf':[{}],           | 422 | /audience/anyOf/0
                    'audience':{                        | 'audience':{'types':['CLUB'],       | 400 | /audience/types/0
                    'audience':{                        | 'audience':{'collectives':['0199c0de-0000-7000-8000-0000000000ff'], | 422 | /audience/collectives/0
                    'audience':                         | 'quotas':[{'collective':'0199c0de-0000-7000-8000-0000000000ff','headcount':3}],'audience': | 422 | /quotas/0/collective
                    """)
    void refuses_with_a_pointer(String good, String bad, int status, String pointer) {
        var place = world.aPlace();
        var campaign = world.aLaunchedCampaign(place);
        var spoilt = actionBody(place, "OPEN", "").replace(good, bad);
        var refused = api.post("/api/campaigns/%s/actions".formatted(campaign), Api.ORGANIZER, spoilt);
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.pointers()).contains(pointer);
    }

    @Test
    void keeps_all_that_it_was_given() {
        var place = world.aPlace();
        var collective = world.aCollective();
        var campaign = world.aLaunchedCampaign(place);
        var action = world.aDraftAction(
                campaign,
                place,
                "MEMBERS_ONLY",
                ",'recurrence':'RRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=4','capacity':40,'quotas':[{'collective':'%s','headcount':10}]"
                        .formatted(collective));
        var read = api.get("/api/actions/" + action, world.aMember(collective));
        assertThat(read.status()).isEqualTo(404);
        var json = api.get("/api/actions/" + action, Api.ORGANIZER).json();
        assertThat(json.get("recurrence").asString()).isEqualTo("FREQ=WEEKLY;BYDAY=SA;COUNT=4");
        assertThat(json.get("capacity").asInt()).isEqualTo(40);
        assertThat(json.at("/quotas/0/collective").asString()).isEqualTo(collective.toString());
        assertThat(json.at("/place/point/coordinates/0").asDouble()).isEqualTo(-72.01);
        assertThat(json.at("/audience/territories/0").asString()).isEqualTo(place.department());
        assertThat(json.at("/counts").propertyNames())
                .containsExactlyInAnyOrder(
                        "accepted", "tentative", "declined", "waitlisted", "headcount", "delegated", "attended");
        assertThat(api.get("/api/campaigns/%s/actions".formatted(campaign), Api.ORGANIZER)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(action.toString());
    }

    @Test
    void a_draft_changes_freely_and_an_announced_one_not_behind_peoples_back() {
        var place = world.aPlace();
        var action = world.aDraftAction(world.aLaunchedCampaign(place), place, "OPEN", "");
        var path = "/api/actions/" + action;
        var later = START.plusDays(1);
        var moved = api.patch(path, Api.ORGANIZER, "{'startsAt':'%s'}".formatted(later));
        assertThat(moved.json().get("startsAt").asString()).isEqualTo(later.toString());
        api.post(path + "/announce", Api.ORGANIZER, "{}");
        assertThat(api.patch(path, Api.ORGANIZER, "{'startsAt':'%s'}".formatted(later.plusDays(1)))
                        .status())
                .isEqualTo(409);
        assertThat(api.patch(path, Api.ORGANIZER, "{'title':{'ht':'Gwo mach'}}").status())
                .isEqualTo(200);
    }

    @Test
    void is_read_anew_when_only_its_counts_are_others() {
        var action = world.anAnnouncedAction("");
        var path = "/api/actions/" + action;
        var tag = String.valueOf(api.get(path, Api.ORGANIZER).header("ETag"));
        assertThat(readUnless(tag, path)).isEqualTo(304);
        api.put(path + "/pledges/me", world.aMember(), "{'answer':'ACCEPTED'}");
        assertThat(readUnless(tag, path)).isEqualTo(200);
        var change = "{'title':{'ht':'Gwo mach'}}";
        assertThat(api.call(HttpMethod.PATCH, path, Api.ORGANIZER, change, "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(api.call(HttpMethod.PATCH, path, Api.ORGANIZER, change, "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    private int readUnless(String tag, String path) {
        return api.call(HttpMethod.GET, path, Api.ORGANIZER, null, "If-None-Match", tag)
                .status();
    }

    @Test
    void what_is_optional_is_cleared_by_null_and_what_is_left_out_stays() {
        var place = world.aPlace();
        var quota =
                ",'endsAt':'%s','recurrence':'FREQ=WEEKLY','capacity':40,'quotas':[{'collective':'%s','headcount':10}]"
                        .formatted(START.plusHours(3), world.aCollective());
        var path = "/api/actions/" + world.aDraftAction(world.aLaunchedCampaign(place), place, "OPEN", quota);
        var emptied = api.patch(
                path,
                Api.ORGANIZER,
                "{'endsAt':null,'recurrence':null,'capacity':null,'quotas':null,'place':{'point':null},'title':{'fr':'Marche'}}");
        assertThat(emptied.status()).as(emptied.body()).isEqualTo(200);
        for (var field : List.of("endsAt", "recurrence", "capacity", "quotas")) {
            assertThat(emptied.json().has(field)).as(field).isFalse();
        }
        assertThat(emptied.json().at("/place").propertyNames()).containsExactlyInAnyOrder("name", "territory");
        assertThat(emptied.json().at("/title").propertyNames()).containsExactlyInAnyOrder("ht", "fr");
        assertThat(emptied.json().get("startsAt").asString()).isEqualTo(START.toString());
        assertThat(emptied.json().get("kind").asString()).isEqualTo("MARCH");
        var read = api.get(path, Api.ORGANIZER).json();
        assertThat(read.get("title")).isEqualTo(emptied.json().get("title"));
        assertThat(read.has("capacity")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {'kind':null}                       | 422 | /kind
                    {'title':null}                      | 422 | /title
                    {'title':{'ht':null}}               | 422 | /title
                    {'place':null}                      | 422 | /place
                    {'place':{'name':null}}             | 422 | /place/name
                    {'startsAt':null}                   | 422 | /startsAt
                    {'timeZone':null}                   | 422 | /timeZone
                    {'exposure':null}                   | 422 | /exposure
                    {'audience':null}                   | 422 | /audience
                    {'audience':{'territories':null}}   | 422 | /audience
                    {'capacity':0,'title':{'ht':' '}}   | 422 | /title/ht
                    {'capacity':'many'}                 | 400 | /capacity
                    {'colour':'red'}                    | 400 | /colour
                    {'place':{'colour':null,'size':1}}  | 400 | /place/size
                    []                                  | 400 | ^^
                    """)
    void a_change_leaves_an_action_that_can_be(String change, int status, String pointer) {
        var place = world.aPlace();
        var path = "/api/actions/" + world.aDraftAction(world.aLaunchedCampaign(place), place, "OPEN", "");
        var refused = api.patch(path, Api.ORGANIZER, change);
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.pointers()).contains(pointer);
        assertThat(api.get(path, Api.ORGANIZER).json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void who_is_told_of_a_sensitive_action_is_told_neither_where_nor_who_comes() {
        var place = world.aPlace();
        var collective = world.aCollective();
        var action = world.anAnnouncedAction(
                world.aLaunchedCampaign(place),
                place,
                "SENSITIVE",
                ",'quotas':[{'collective':'%s','headcount':10}]".formatted(collective));
        var path = "/api/actions/" + action;
        api.put(path + "/pledges/me", world.aMember(), "{'answer':'ACCEPTED','headcount':6}");
        var member = api.get(path, world.aMember());
        assertThat(member.json().at("/place/name").asString()).isEqualTo("Hinche");
        assertThat(member.json().at("/place").has("point")).isFalse();
        assertThat(member.json().has("audience")).isFalse();
        assertThat(member.json().has("quotas")).isFalse();
        assertThat(member.body()).doesNotContain(collective.toString());
        assertThat(member.json().get("counts").propertyNames())
                .as("one accepted is too few to be told")
                .containsExactly("headcount");
        var organizer = api.get(path, Api.ORGANIZER).json();
        assertThat(organizer.at("/place/name").asString()).isEqualTo("Mache Ench");
        assertThat(organizer.at("/counts/accepted").asInt()).isEqualTo(1);
        assertThat(organizer.at("/quotas/0/collective").asString()).isEqualTo(collective.toString());
    }
}
