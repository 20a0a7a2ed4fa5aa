package org.konbit.campaigns.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.Neighbours;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;

@ServiceTest
class AttendanceWebTests {
    private final Api api;
    private final World world;
    private final Neighbours neighbours;

    AttendanceWebTests(Api api, World world, Neighbours neighbours) {
        this.api = api;
        this.world = world;
        this.neighbours = neighbours;
    }

    @Test
    void nobody_who_was_counted_is_counted_again() {
        var place = world.aPlace();
        var counting = world.aCollective();
        var silent = world.aCollective();
        var action = aHeldAction(place, "OPEN");
        var ofBoth = world.aMember(counting, silent).subject();
        var ofSilent = world.aMember(silent).subject();
        var ofNone = world.aMember().subject();
        var missing = world.aMember(silent).subject();
        var people = "'people':[%s,%s,%s,{'person':'%s','attended':false}]"
                .formatted(mark(ofBoth), mark(ofSilent), mark(ofNone), missing);
        var taken = roll(action, "{" + people + "}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(attended(action)).isEqualTo(3);

        var counts = "'counts':[{'collective':'%s','direct':20,'relayed':4}]".formatted(counting);
        var crowd = "'crowd':{'low':300,'high':500,'how':'moun pa liy'}";
        roll(action, "{%s,%s}".formatted(counts, crowd));
        assertThat(attended(action)).isEqualTo(26);
        roll(action, "{%s}".formatted(counts.replace("'direct':20", "'direct':21")));
        assertThat(attended(action)).isEqualTo(27);

        var read = api.get("/api/actions/%s/attendance".formatted(action), Api.ORGANIZER)
                .json();
        assertThat(read.at("/crowd/high").asInt()).isEqualTo(500);
        assertThat(read.at("/counts/0/direct").asInt()).isEqualTo(21);
        neighbours.hear(
                "campaigns.events",
                record -> Neighbours.isOf(record, "konbit.campaigns.attendance-recorded.v1", action)
                        && record.value().contains("\"relayed\":4"));
    }

    @Test
    void coordinators_take_the_roll_of_their_own_collective() {
        var place = world.aPlace();
        var brigade = world.aCollective();
        var other = world.aCollective();
        var action = aHeldAction(place, "OPEN");
        var path = "/api/actions/%s/attendance".formatted(action);
        var body = "{'counts':[{'collective':'%s','direct':3,'relayed':0}]}".formatted(brigade);
        assertThat(api.post(path, world.aMember(brigade), body).status()).isEqualTo(403);
        assertThat(api.post(path, world.aCoordinator(other), body).status()).isEqualTo(403);
        assertThat(api.post(path, world.aCoordinator(brigade), body).status()).isEqualTo(200);
        var member = world.aMember(brigade).subject();
        var marking = "{'people':[%s]}".formatted(mark(member));
        assertThat(api.post(path, world.aCoordinator(other), marking).status()).isEqualTo(403);
        assertThat(api.post(path, world.aCoordinator(brigade), marking).status())
                .isEqualTo(200);
    }

    @Test
    void there_is_no_roll_before_it_begins() {
        var action = world.anAnnouncedAction("");
        assertThat(roll(action, "{'crowd':{'low':1,'high':2}}").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'crowd':{'low':5,'high':2}}",
                "{'crowd':{'low':-1,'high':2}}",
                "{'people':[{'person':'0199c0de-0000-7000-8000-0000000000ff','attended':true}]}",
                "{'counts':[{'collective':'0199c0de-0000-7000-8000-0000000000ff','direct':1,'relayed':1}]}"
            })
    void refuses_what_is_no_roll(String body) {
        var refused = roll(aHeldAction(world.aPlace(), "OPEN"), body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    }

    @Test
    void people_at_a_sensitive_action_are_only_counted() {
        var place = world.aPlace();
        var action = aHeldAction(place, "SENSITIVE");
        var refused =
                roll(action, "{'people':[%s]}".formatted(mark(world.aMember().subject())));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/people");
    }

    @Test
    void who_came_to_a_sensitive_action_is_told_to_its_organizers_and_others_see_what_they_counted() {
        var action = aHeldAction(world.aPlace(), "SENSITIVE");
        var path = "/api/actions/%s/attendance".formatted(action);
        var brigade = world.aCollective();
        var other = world.aCollective();
        roll(
                action,
                "{'counts':[{'collective':'%s','direct':20,'relayed':4}],'crowd':{'low':300,'high':500}}"
                        .formatted(other));
        var taken = api.post(
                path,
                world.aCoordinator(brigade),
                "{'counts':[{'collective':'%s','direct':3,'relayed':2}]}".formatted(brigade));
        assertThat(taken.json().get("attended").asInt()).as(taken.body()).isEqualTo(5);
        assertThat(taken.body()).doesNotContain(other.toString()).doesNotContain("crowd");
        var elsewhere = api.get(path, world.aCoordinator(world.aCollective())).json();
        assertThat(elsewhere.get("attended").asInt()).isZero();
        assertThat(elsewhere.get("counts").isEmpty()).isTrue();
        assertThat(api.get(path, Api.ORGANIZER).json().get("attended").asInt()).isEqualTo(29);
    }

    private UUID aHeldAction(World.Place place, String exposure) {
        var action = world.anAnnouncedAction(world.aLaunchedCampaign(place), place, exposure, "");
        assertThat(api.post("/api/actions/%s/hold".formatted(action), Api.ORGANIZER, "{}")
                        .status())
                .isEqualTo(200);
        return action;
    }

    private static String mark(UUID person) {
        return "{'person':'%s','attended':true}".formatted(person);
    }

    private Api.Answered roll(UUID action, String body) {
        return api.post("/api/actions/%s/attendance".formatted(action), Api.ORGANIZER, body);
    }

    private int attended(UUID action) {
        return api.get("/api/actions/" + action, Api.ORGANIZER)
                .json()
                .at("/counts/attended")
                .asInt();
    }
}
