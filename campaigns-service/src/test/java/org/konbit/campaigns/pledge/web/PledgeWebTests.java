package org.konbit.campaigns.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.konbit.outbox.Ids;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PledgeWebTests {
    private final Api api;
    private final World world;

    PledgeWebTests(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    @Test
    void people_answer_and_change_their_mind() {
        var action = world.anAnnouncedAction("");
        var jan = world.aMember();
        assertThat(pledge(action, jan, "{'answer':'ACCEPTED','headcount':3}").status())
                .isEqualTo(200);
        pledge(action, world.aMember(), "{'answer':'TENTATIVE','headcount':9}");
        pledge(action, world.aMember(), "{'answer':'DECLINED'}");
        pledge(action, world.aMember(), "{'answer':'ACCEPTED'}");
        assertCounts(action, 2, 1, 1, 0, 4);
        pledge(action, jan, "{'answer':'DECLINED'}");
        assertCounts(action, 1, 1, 2, 0, 1);
        assertThat(api.get("/api/actions/%s/pledges/me".formatted(action), jan)
                        .json()
                        .get("answer")
                        .asString())
                .isEqualTo("DECLINED");
    }

    @Test
    void whoever_is_erased_pledges_no_more_and_who_is_not_told_of_yet_does() {
        var action = world.anAnnouncedAction("");
        var jan = world.aMember();
        assertThat(pledge(action, jan, "{'answer':'ACCEPTED'}").status()).isEqualTo(200);
        assertThat(pledge(action, TestTokens.member(Ids.next(), "new"), "{'answer':'ACCEPTED'}")
                        .status())
                .isEqualTo(200);

        world.isErased(jan);

        assertThat(pledge(action, jan, "{'answer':'ACCEPTED','headcount':3}").status())
                .isEqualTo(403);
        assertThat(api.get("/api/actions/%s/pledges/me".formatted(action), jan).status())
                .isEqualTo(403);
        assertCounts(action, 2, 0, 0, 0, 2);
    }

    @Test
    void what_somebody_answered_is_handed_over_to_the_gateway_alone() {
        var action = world.anAnnouncedAction("");
        var jan = world.aMember();
        pledge(action, jan, "{'answer':'ACCEPTED','headcount':3}");
        pledge(action, world.aMember(), "{'answer':'DECLINED'}");
        var path = "/internal/people/%s/data".formatted(jan.subject());

        var held = api.get(path, new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false))
                .json();

        assertThat(held.at("/pledges")).hasSize(1);
        assertThat(held.at("/pledges/0/action").asString()).isEqualTo(action.toString());
        assertThat(held.at("/pledges/0/headcount").asInt()).isEqualTo(3);
        assertThat(held.at("/pledges/0/answeredAt").asString()).startsWith("20").endsWith("Z");
        assertThat(held.at("/attendance")).isEmpty();
        assertThat(api.get(path, jan).status()).isEqualTo(403);
        assertThat(api.get(path, Api.ORGANIZER).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'answer':'WAITLISTED'}",
                "{'answer':'ACCEPTED','headcount':0}",
                "{'answer':'ACCEPTED','headcount':501}",
                "{'headcount':2}"
            })
    void refuses_what_is_no_answer(String body) {
        assertThat(pledge(world.anAnnouncedAction(""), world.aMember(), body).status())
                .isEqualTo(422);
    }

    @Test
    void nobody_answers_a_draft_or_what_is_over() {
        var place = world.aPlace();
        var draft = world.aDraftAction(world.aLaunchedCampaign(place), place, "OPEN", "");
        assertThat(pledge(draft, world.aMember(), "{'answer':'ACCEPTED'}").status())
                .isEqualTo(404);
        var cancelled = world.anAnnouncedAction("");
        api.post("/api/actions/%s/cancel".formatted(cancelled), Api.ORGANIZER, "{}");
        assertThat(pledge(cancelled, world.aMember(), "{'answer':'ACCEPTED'}").status())
                .isEqualTo(409);
        var held = world.anAnnouncedAction("");
        api.post("/api/actions/%s/hold".formatted(held), Api.ORGANIZER, "{}");
        assertThat(pledge(held, world.aMember(), "{'answer':'DECLINED'}").status())
                .isEqualTo(409);
    }

    @Test
    void who_comes_too_late_waits_and_moves_up_in_order() {
        var action = world.anAnnouncedAction(",'capacity':3");
        var first = world.aMember();
        var second = world.aMember();
        var third = world.aMember();
        var fourth = world.aMember();
        assertThat(answerOf(pledge(action, first, "{'answer':'ACCEPTED','headcount':2}")
                        .json()))
                .isEqualTo("ACCEPTED");
        assertThat(answerOf(pledge(action, second, "{'answer':'ACCEPTED','headcount':2}")
                        .json()))
                .isEqualTo("WAITLISTED");
        assertThat(answerOf(pledge(action, third, "{'answer':'ACCEPTED','headcount':2}")
                        .json()))
                .isEqualTo("WAITLISTED");
        assertThat(answerOf(pledge(action, fourth, "{'answer':'ACCEPTED'}").json()))
                .isEqualTo("ACCEPTED");
        assertCounts(action, 2, 0, 0, 2, 3);
        pledge(action, first, "{'answer':'DECLINED'}");
        assertThat(mine(action, second)).isEqualTo("ACCEPTED");
        assertThat(mine(action, third)).isEqualTo("WAITLISTED");
        assertThat(api.patch("/api/actions/" + action, Api.ORGANIZER, "{'capacity':10}")
                        .status())
                .isEqualTo(200);
        assertThat(mine(action, third)).isEqualTo("ACCEPTED");
        assertCounts(action, 3, 0, 1, 0, 5);
        var fifth = world.aMember();
        assertThat(answerOf(pledge(action, fifth, "{'answer':'ACCEPTED','headcount':6}")
                        .json()))
                .isEqualTo("WAITLISTED");
        assertThat(api.patch("/api/actions/" + action, Api.ORGANIZER, "{'capacity':null}")
                        .status())
                .isEqualTo(200);
        assertThat(mine(action, fifth)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_collective_brings_no_more_than_its_quota() {
        var place = world.aPlace();
        var brigade = world.aCollective();
        var action = world.anAnnouncedAction(
                world.aLaunchedCampaign(place),
                place,
                "OPEN",
                ",'capacity':10,'quotas':[{'collective':'%s','headcount':2}]".formatted(brigade));
        pledge(action, world.aMember(brigade), "{'answer':'ACCEPTED','headcount':2}");
        assertThat(answerOf(pledge(action, world.aMember(brigade), "{'answer':'ACCEPTED'}")
                        .json()))
                .isEqualTo("WAITLISTED");
        assertThat(answerOf(
                        pledge(action, world.aMember(), "{'answer':'ACCEPTED'}").json()))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_coordinator_pledges_for_the_collective() {
        var place = world.aPlace();
        var brigade = world.aCollective();
        var action = world.anAnnouncedAction(world.aLaunchedCampaign(place), place, "OPEN", "");
        var path = "/api/actions/%s/delegations/%s".formatted(action, brigade);
        assertThat(api.put(path, world.aMember(brigade), "{'headcount':12}").status())
                .isEqualTo(403);
        assertThat(api.put(path, world.aCoordinator(brigade), "{'headcount':12}")
                        .status())
                .isEqualTo(200);
        assertThat(api.put(path, Api.ORGANIZER, "{'headcount':15}").status()).isEqualTo(200);
        assertThat(counts(action).get("delegated").asInt()).isEqualTo(15);
        assertThat(counts(action).get("headcount").asInt()).isZero();
        assertThat(api.put(
                                "/api/actions/%s/delegations/%s".formatted(action, UUID.randomUUID()),
                                Api.ORGANIZER,
                                "{'headcount':1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_delegation_takes_seats_that_are_there() {
        var place = world.aPlace();
        var brigade = world.aCollective();
        var action = world.anAnnouncedAction(world.aLaunchedCampaign(place), place, "OPEN", ",'capacity':5");
        var path = "/api/actions/%s/delegations/%s".formatted(action, brigade);
        assertThat(api.put(path, Api.ORGANIZER, "{'headcount':6}").status()).isEqualTo(409);
        assertThat(api.put(path, Api.ORGANIZER, "{'headcount':5}").status()).isEqualTo(200);
        var waiting = world.aMember();
        assertThat(answerOf(pledge(action, waiting, "{'answer':'ACCEPTED'}").json()))
                .isEqualTo("WAITLISTED");
        assertThat(api.put(path, Api.ORGANIZER, "{'headcount':4}").status()).isEqualTo(200);
        assertThat(mine(action, waiting)).isEqualTo("ACCEPTED");
        assertThat(api.put(path, Api.ORGANIZER, "{'headcount':0}").status()).isEqualTo(200);
        assertThat(counts(action).get("delegated").asInt()).isZero();
        assertThat(api.put(path, Api.ORGANIZER, "{'headcount':-1}").status()).isEqualTo(422);
    }

    @Test
    void organizers_see_who_answered_what() {
        var action = world.anAnnouncedAction("");
        for (int i = 0; i < 3; i++) pledge(action, world.aMember(), "{'answer':'ACCEPTED'}");
        pledge(action, world.aMember(), "{'answer':'DECLINED'}");
        var path = "/api/actions/%s/pledges".formatted(action);
        assertThat(api.get(path, world.aMember()).status()).isEqualTo(403);
        var first = api.get(path + "?answer=ACCEPTED&limit=2", Api.ORGANIZER).json();
        assertThat(first.get("items").size()).isEqualTo(2);
        var rest = api.get(
                        path + "?answer=ACCEPTED&limit=2&cursor="
                                + first.get("nextCursor").asString(),
                        Api.ORGANIZER)
                .json();
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        assertThat(api.get(path, Api.ORGANIZER).json().get("items").size()).isEqualTo(4);
    }

    @Test
    void participants_of_a_sensitive_action_are_only_counted() {
        var place = world.aPlace();
        var action = world.anAnnouncedAction(world.aLaunchedCampaign(place), place, "SENSITIVE", "");
        var jan = world.aMember();
        pledge(action, jan, "{'answer':'ACCEPTED','headcount':2}");
        var list = api.get("/api/actions/%s/pledges".formatted(action), Api.ORGANIZER);
        assertThat(list.json().get("items").isEmpty()).isTrue();
        assertThat(list.json().at("/counts/headcount").asInt()).isEqualTo(2);
        assertThat(list.body()).doesNotContain(jan.subject().toString());
    }

    private Api.Answered pledge(UUID action, Caller who, String body) {
        return api.put("/api/actions/%s/pledges/me".formatted(action), who, body);
    }

    private String mine(UUID action, Caller who) {
        return answerOf(
                api.get("/api/actions/%s/pledges/me".formatted(action), who).json());
    }

    private static String answerOf(JsonNode pledge) {
        return pledge.get("answer").asString();
    }

    private JsonNode counts(UUID action) {
        return api.get("/api/actions/" + action, Api.ORGANIZER).json().get("counts");
    }

    private void assertCounts(UUID action, int accepted, int tentative, int declined, int waitlisted, int headcount) {
        var counts = counts(action);
        assertThat(counts.get("accepted").asInt()).as("accepted").isEqualTo(accepted);
        assertThat(counts.get("tentative").asInt()).as("tentative").isEqualTo(tentative);
        assertThat(counts.get("declined").asInt()).as("declined").isEqualTo(declined);
        assertThat(counts.get("waitlisted").asInt()).as("waitlisted").isEqualTo(waitlisted);
        assertThat(counts.get("headcount").asInt()).as("headcount").isEqualTo(headcount);
    }
}
