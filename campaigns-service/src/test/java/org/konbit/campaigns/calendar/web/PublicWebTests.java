package org.konbit.campaigns.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.World.START;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.konbit.http.Caller;
import org.springframework.http.HttpMethod;

@ServiceTest
class PublicWebTests {
    private static final Caller ANYONE = Caller.anonymous();
    private final Api api;
    private final World world;

    PublicWebTests(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    @Test
    void anyone_sees_open_actions_that_were_announced_and_no_others() {
        var place = world.aPlace();
        var campaign = world.aLaunchedCampaign(place);
        var open = world.anAnnouncedAction(campaign, place, "OPEN", "");
        var hidden = List.of(
                world.aDraftAction(campaign, place, "OPEN", ""),
                world.anAnnouncedAction(campaign, place, "MEMBERS_ONLY", ""),
                world.anAnnouncedAction(campaign, place, "SENSITIVE", ""));
        var feed = api.get("/api/public/actions?territory=" + place.department(), ANYONE);
        assertThat(feed.status()).as(feed.body()).isEqualTo(200);
        assertThat(feed.json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("id").asString()))
                .containsExactly(open.toString());
        assertThat(feed.header("Cache-Control")).contains("public").contains("max-age=60");
        var calendar = api.get("/api/public/territories/%s.ics".formatted(place.commune()), ANYONE);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.body()).contains(open.toString());
        for (var action : hidden) {
            assertThat(calendar.body()).doesNotContain(action.toString());
            assertThat(api.get("/api/public/actions/%s.ics".formatted(action), ANYONE)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        var place = world.aPlace();
        var action = world.anAnnouncedAction(world.aLaunchedCampaign(place), place, "OPEN", "");
        for (var path : List.of(
                "/api/public/actions?territory=" + place.commune(),
                "/api/public/actions/%s.ics".formatted(action),
                "/api/public/territories/%s.ics".formatted(place.department()))) {
            var tag = api.get(path, ANYONE).header("ETag");
            assertThat(tag).as(path).isNotNull();
            var again = api.call(HttpMethod.GET, path, ANYONE, null, "If-None-Match", String.valueOf(tag));
            assertThat(again.status()).as(path).isEqualTo(304);
        }
        api.post("/api/actions/%s/cancel".formatted(action), Api.ORGANIZER, "{}");
        assertThat(api.get("/api/public/actions/%s.ics".formatted(action), ANYONE)
                        .body())
                .contains("STATUS:CANCELLED");
    }

    @Test
    void an_action_is_an_event_of_a_calendar() {
        var place = world.aPlace();
        var action = world.anAnnouncedAction(
                world.aLaunchedCampaign(place),
                place,
                "OPEN",
                ",'endsAt':'%s','recurrence':'FREQ=WEEKLY;COUNT=3'".formatted(START.plusHours(2)));
        var first = api.get("/api/public/actions/%s.ics".formatted(action), ANYONE);
        assertThat(first.header("Content-Type")).startsWith("text/calendar");
        assertThat(first.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:" + action + "@konbit")
                .contains("DTSTART;TZID=America/Port-au-Prince:")
                .contains("BEGIN:VTIMEZONE")
                .contains("SEQUENCE:0")
                .contains("STATUS:CONFIRMED")
                .contains("RRULE:FREQ=WEEKLY;COUNT=3")
                .contains("LOCATION:Mache Ench\\, Hinche")
                .contains("GEO:19.14;-72.01");
        assertThat(first.body().lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        api.post(
                "/api/actions/%s/postpone".formatted(action),
                Api.ORGANIZER,
                "{'startsAt':'%s'}".formatted(START.plusDays(7)));
        assertThat(api.get("/api/public/actions/%s.ics".formatted(action), ANYONE)
                        .body())
                .contains("SEQUENCE:1")
                .contains("UID:" + action + "@konbit");
    }

    @Test
    void a_collective_has_the_calendar_of_the_campaigns_it_stands_behind() {
        var place = world.aPlace();
        var host = world.aCollective();
        var action = world.anAnnouncedAction(world.aLaunchedCampaign(place, host), place, "OPEN", "");
        assertThat(api.get("/api/public/collectives/%s.ics".formatted(host), ANYONE)
                        .body())
                .contains(action.toString());
        var other = world.aCollective();
        var empty = api.get("/api/public/collectives/%s.ics".formatted(other), ANYONE);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).doesNotContain("VEVENT");
        assertThat(api.get("/api/public/collectives/%s.ics".formatted(UUID.randomUUID()), ANYONE)
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/public/territories/NOWHERE.ics", ANYONE).status())
                .isEqualTo(404);
    }

    @Test
    void the_feed_is_bounded_by_days_and_goes_on() {
        var place = world.aPlace();
        var campaign = world.aLaunchedCampaign(place);
        for (int i = 0; i < 3; i++) world.anAnnouncedAction(campaign, place, "OPEN", "");
        var path = "/api/public/actions?territory=%s&limit=2".formatted(place.department());
        var first = api.get(path, ANYONE).json();
        assertThat(first.get("items").size()).isEqualTo(2);
        var rest = api.get(path + "&cursor=" + first.get("nextCursor").asString(), ANYONE)
                .json();
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        var day = START.toLocalDate();
        assertThat(api.get(path + "&from=%s&to=%s".formatted(day.plusDays(2), day.plusDays(3)), ANYONE)
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(api.get(path + "&from=soon", ANYONE).status()).isEqualTo(400);
        assertThat(api.get(path + "&to=%2B999999999-01-01", ANYONE).status()).isEqualTo(400);
    }

    @Test
    void nobody_else_gets_anything_without_a_name() {
        assertThat(api.get("/api/campaigns", ANYONE).status()).isEqualTo(403);
    }
}
