package org.konbit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.Neighbours.headerOf;
import static org.konbit.campaigns.Neighbours.isOf;
import static org.konbit.campaigns.World.START;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.konbit.http.testing.TestTokens;
import org.konbit.outbox.Ids;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class CampaignJourneyMessagingTests {
    private final Api api;
    private final Neighbours neighbours;

    CampaignJourneyMessagingTests(Api api, Neighbours neighbours) {
        this.api = api;
        this.neighbours = neighbours;
    }

    @Test
    void an_announced_action_is_told_and_answered() {
        var code = "HT-CE-" + UUID.randomUUID();
        var host = UUID.randomUUID();
        neighbours.tell(
                "collectives.territories",
                code,
                "konbit.collectives.territory.v1",
                1,
                "{'code':'%s','path':'HT/%s','level':'department','name':'Centre','names':{'ht':'Sant'},'timeZone':'America/Port-au-Prince'}"
                        .formatted(code, code));
        neighbours.tell(
                "collectives.directory",
                host.toString(),
                "konbit.collectives.collective.v1",
                1,
                "{'collectiveId':'%s','type':'ASSEMBLY','name':'MPP','territory':'%s','territoryPath':'HT/%s','state':'ACTIVE'}"
                        .formatted(host, code, code));
        var body =
                "{'title':{'ht':'Semans pa nou'},'demands':[{'ht':'Semans'}],'hosts':['%s'],'scope':['%s'],'period':{'from':'2026-01-01','to':'2027-12-31'}}"
                        .formatted(host, code);
        var campaign = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.post("/api/campaigns", Api.ORGANIZER, body), answer -> answer.status() != 422);
        assertThat(campaign.status()).as(campaign.body()).isEqualTo(201);

        var action = api.post(
                "/api/campaigns/%s/actions".formatted(campaign.id()),
                Api.ORGANIZER,
                ("{'kind':'MARCH','title':{'ht':'Mach'},'place':{'name':'Mache Ench','territory':'%s'},'startsAt':'%s',"
                                + "'timeZone':'America/Port-au-Prince','exposure':'OPEN','audience':{'territories':['%s']}}")
                        .formatted(code, START, code));
        assertThat(action.status()).as(action.body()).isEqualTo(201);
        assertThat(action.json().get("startsAt").asString()).isEqualTo(START.toString());

        var tooEarly = api.post("/api/actions/%s/announce".formatted(action.id()), Api.ORGANIZER, "{}");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(api.post("/api/campaigns/%s/launch".formatted(campaign.id()), Api.ORGANIZER, "{}")
                        .status())
                .isEqualTo(200);
        var announced =
                api.post("/api/actions/%s/announce".formatted(action.id()), Api.ORGANIZER, "{'message':{'ht':'Vini'}}");
        assertThat(announced.status()).as(announced.body()).isEqualTo(200);
        var dispatch = announced.json().get("dispatch").asString();

        var told = neighbours.hear(
                "campaigns.events", record -> isOf(record, "konbit.campaigns.action-announced.v1", action.id()));
        assertThat(headerOf(told, "ce_id")).isEqualTo(dispatch);
        var event = JsonMapper.shared().readTree(told.value());
        assertThat(event.at("/audience/territories/0").asString()).isEqualTo(code);
        assertThat(event.at("/startsAt").asString()).isEqualTo(START.toString());
        neighbours.hear(
                "campaigns.actions", record -> record.key().equals(action.id().toString()));

        var person = Ids.next();
        var message = Ids.next();
        var reply =
                "{'messageId':'%s','personId':'%s','actionId':'%s','answer':'ACCEPTED','headcount':3,'channel':'SMS'}"
                        .formatted(message, person, action.id());
        neighbours.tell(
                "notifications.events", action.id().toString(), "konbit.notifications.reply-received.v1", 1, reply);
        var made = neighbours.hear(
                "campaigns.events",
                record -> isOf(record, "konbit.campaigns.pledge-made.v1", action.id())
                        && record.value().contains(message.toString()));
        assertThat(JsonMapper.shared().readTree(made.value()).get("headcount").asInt())
                .isEqualTo(3);

        var mine = api.put(
                "/api/actions/%s/pledges/me".formatted(action.id()),
                TestTokens.member(Ids.next(), "jan"),
                "{'answer':'ACCEPTED'}");
        assertThat(mine.status()).as(mine.body()).isEqualTo(200);
        var counts =
                api.get("/api/actions/" + action.id(), Api.ORGANIZER).json().get("counts");
        assertThat(counts.get("accepted").asInt()).isEqualTo(2);
        assertThat(counts.get("headcount").asInt()).isEqualTo(4);
    }
}
