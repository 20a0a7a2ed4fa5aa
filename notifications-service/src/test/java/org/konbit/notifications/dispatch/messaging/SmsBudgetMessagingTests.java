package org.konbit.notifications.dispatch.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.testing.Api;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** A campaign whose texts are nearly paid up. */
@NotificationsTest
class SmsBudgetMessagingTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Caller JEAN = TestTokens.platformOrganizer("jean");
    private static final String BUDGET = "smsBudget";
    private static final int A_CAMPAIGN = 200_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    MongoOperations mongo;

    Api api;
    CampaignEvents campaigns;
    Neighbours neighbours;
    private final UUID campaign = UUID.randomUUID();

    @BeforeEach
    void someNeighbours() {
        api = new Api(context);
        campaigns = new CampaignEvents(context);
        neighbours = new Neighbours(context);
    }

    @Test
    void texts_wait_for_an_organizer_once_it_is_spent_while_mails_go_on() {
        var phones = IntStream.range(0, 3)
                .mapToObj(i -> neighbours.withPhone(neighbours.someone("ht")))
                .toList();
        var address = neighbours.withMail(neighbours.someone("ht"));
        isLeft(2);
        var action = UUID.randomUUID();
        var announcement =
                says(action, "konbit.campaigns.action-announced.v1", ", \"audience\": " + neighbours.audience());

        await().atMost(SOON)
                .until(() -> api.get(JEAN, "/api/dispatches/" + announcement).text("/waitsFor"), "SMS_BUDGET"::equals);
        await().atMost(SOON)
                .until(() ->
                        texts(phones) == 2 && Providers.MAIL.mailsTo(address).size() == 1);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> api.get(JEAN, "/api/dispatches/" + announcement).number("/counts/queued") == 1);

        // Nothing is left yet: it waits again.
        assertThat(resume(announcement)).isEqualTo(200);
        await().atMost(SOON)
                .until(() -> api.get(JEAN, "/api/dispatches/" + announcement).text("/waitsFor"), "SMS_BUDGET"::equals);
        isLeft(100);
        assertThat(resume(announcement)).isEqualTo(200);
        await().atMost(SOON)
                .until(() -> api.get(JEAN, "/api/dispatches/" + announcement).text("/state"), "DONE"::equals);
        assertThat(phones)
                .allSatisfy(phone -> assertThat(Providers.SMS.textsTo(phone)).hasSize(1));
    }

    @Test
    void a_cancellation_goes_out_whatever_is_left_and_what_it_cancels_is_not_resumed() {
        var phones = IntStream.range(0, 2)
                .mapToObj(i -> neighbours.withPhone(neighbours.someone("ht")))
                .toList();
        isLeft(1);
        var action = UUID.randomUUID();
        var announcement =
                says(action, "konbit.campaigns.action-announced.v1", ", \"audience\": " + neighbours.audience());
        await().atMost(SOON)
                .until(() -> api.get(JEAN, "/api/dispatches/" + announcement).text("/waitsFor"), "SMS_BUDGET"::equals);
        await().atMost(SOON).until(() -> texts(phones) == 1);

        var cancellation = says(
                action,
                "konbit.campaigns.action-cancelled.v1",
                ", \"reason\": \"rain\", \"announcement\": \"" + announcement + "\"");
        await().atMost(SOON)
                .until(() -> api.get(JEAN, "/api/dispatches/" + cancellation).text("/state"), "DONE"::equals);
        assertThat(texts(phones)).isEqualTo(3);

        isLeft(100);
        assertThat(resume(announcement)).isEqualTo(409);
        assertThat(api.get(JEAN, "/api/dispatches/" + announcement).number("/counts/queued"))
                .isEqualTo(1);
    }

    private int resume(UUID dispatch) {
        return api.post(JEAN, "/api/dispatches/" + dispatch + "/resume", null).status();
    }

    private void isLeft(int parts) {
        mongo.execute(
                BUDGET,
                budget -> budget.updateOne(
                        Filters.eq("_id", "campaign:" + campaign),
                        Updates.set("spent", (long) A_CAMPAIGN - parts),
                        new UpdateOptions().upsert(true)));
    }

    private static long texts(List<String> phones) {
        return phones.stream()
                .mapToLong(phone -> Providers.SMS.textsTo(phone).size())
                .sum();
    }

    private UUID says(UUID action, String type, String more) {
        var event = Ids.next();
        campaigns.send("campaigns.events", event, action, type, """
                {"actionId": "%s", "campaignId": "%s", "kind": "MARCH", "title": {"ht": "Mach"},
                 "place": {"name": "Hinche", "territory": "HT-CE", "territoryPath": "HT/HT-CE"},
                 "startsAt": "2027-03-14T09:00:00-04:00", "timeZone": "America/Port-au-Prince", "exposure": "OPEN",
                 "by": {"subject": "00000000-0000-7000-8000-000000000001", "handle": "marie"}%s}
                """.formatted(action, campaign, more));
        return event;
    }
}
