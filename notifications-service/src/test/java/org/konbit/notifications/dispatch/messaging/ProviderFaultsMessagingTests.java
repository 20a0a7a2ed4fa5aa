package org.konbit.notifications.dispatch.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.konbit.notifications.dispatch.ReadDispatch.Standing;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.notifications.testing.ScriptedMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Whole dispatches, while providers fail; at every reading the figures add up. */
@NotificationsTest
class ProviderFaultsMessagingTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PEOPLE = 60;

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadDispatch readDispatch;

    CampaignEvents campaigns;
    Neighbours neighbours;

    @BeforeEach
    void someNeighbours() {
        campaigns = new CampaignEvents(context);
        neighbours = new Neighbours(context);
    }

    @AfterEach
    void workAgain() {
        Providers.MAIL.script((step, argument) -> null);
        Providers.SMS.script((to, nth) -> 202);
    }

    @Test
    void mail_that_is_put_off_refused_and_cut_reaches_all_whom_it_can() {
        var mails = addresses();
        var refused = mails.subList(0, 3);
        var steps = new AtomicInteger();
        Providers.MAIL.script((step, argument) -> {
            var nth = steps.incrementAndGet();
            if (step.equals("RCPT") && refused.contains(argument)) return "550 no such user";
            if (step.equals("RCPT") && nth % 10 == 0) return "451 try again";
            if (step.equals("CONTENT") && nth % 23 == 0) return ScriptedMailServer.CUT;
            if (step.equals("MAIL") && nth % 31 == 0) return "421 closing";
            return null;
        });

        var done = done(campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Fot"));

        assertThat(done.sent()).isEqualTo(PEOPLE - 3);
        assertThat(done.failedBy()).isEqualTo(Map.of("550", 3L));
        assertThat(mails.subList(3, PEOPLE))
                .allSatisfy(address -> assertThat(Providers.MAIL.mailsTo(address))
                        .isNotEmpty()
                        .extracting(mail -> mail.header("Message-ID"))
                        .containsOnly(Providers.MAIL.mailsTo(address).getFirst().header("Message-ID")));
    }

    @Test
    void texts_are_tried_again_until_the_provider_takes_them() {
        var phones = IntStream.range(0, PEOPLE)
                .mapToObj(i -> neighbours.withPhone(neighbours.someone("ht")))
                .toList();
        var requests = new AtomicInteger();
        Providers.SMS.script((to, nth) -> {
            if (to.equals(phones.getFirst())) return 400;
            return switch (requests.incrementAndGet() % 10) {
                case 1 -> 429;
                case 2 -> 500;
                case 3 -> 503;
                default -> 202;
            };
        });

        var done = done(campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Fot SMS"));

        assertThat(done.sent()).isEqualTo(PEOPLE - 1);
        assertThat(done.failedBy()).isEqualTo(Map.of("400", 1L));
        assertThat(phones.subList(1, PEOPLE))
                .allSatisfy(phone -> assertThat(Providers.SMS.textsTo(phone)).hasSize(1));
    }

    @Test
    void a_provider_that_is_down_for_a_while_gets_everything_afterwards() {
        var mails = addresses();
        var down = new AtomicInteger(1);
        Providers.MAIL.script((step, argument) -> down.get() > 0 ? ScriptedMailServer.CUT : null);
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Tann");
        await().atMost(SOON).ignoreExceptions().until(() -> standing(dispatch).queued() == PEOPLE);
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> standing(dispatch).queued() == PEOPLE);

        down.set(0);

        assertThat(done(dispatch).sent()).isEqualTo(PEOPLE);
        assertThat(mails)
                .allSatisfy(
                        address -> assertThat(Providers.MAIL.mailsTo(address)).hasSize(1));
    }

    @Test
    void one_whose_address_can_not_be_opened_fails_alone() {
        var mail = neighbours.withMail(neighbours.someone("ht"));
        var spoilt = neighbours.someone("ht");
        neighbours.withMail(spoilt);
        context.getBean(MongoOperations.class)
                .getCollection("recipients")
                .updateOne(Filters.eq("_id", spoilt), Updates.set("contact.points.0.value", new Binary(new byte[64])));

        var done = done(campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Kle"));

        assertThat(done.sent()).isEqualTo(1);
        assertThat(done.failedBy()).isEqualTo(Map.of("unreadable", 1L));
        assertThat(Providers.MAIL.mailsTo(mail)).hasSize(1);
    }

    @Test
    void relays_with_a_phone_do_not_wait_for_the_mail_server_of_others() {
        var byMail = neighbours.someone("ht");
        var address = neighbours.withMail(byMail);
        var byPhone = neighbours.someone("ht");
        var phone = neighbours.withPhone(byPhone);
        neighbours.through(neighbours.someone("ht"), byMail);
        neighbours.through(neighbours.someone("ht"), byPhone);
        Providers.MAIL.script((step, argument) -> step.equals("GREETING") ? ScriptedMailServer.CUT : "421 closing");

        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Relè");

        await().atMost(SOON).until(() -> Providers.SMS.textsTo(phone).size() == 2);
        assertThat(standing(dispatch).queued()).isPositive();
        workAgain();
        assertThat(done(dispatch).sent()).isEqualTo(4);
        assertThat(Providers.MAIL.mailsTo(address)).hasSize(2);
        assertThat(Providers.SMS.textsTo(phone)).hasSize(2);
    }

    private List<String> addresses() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> neighbours.withMail(neighbours.someone("ht")))
                .toList();
    }

    private Standing standing(UUID dispatch) {
        var standing = readDispatch.read(dispatch);
        assertThat(standing.recipients())
                .isEqualTo(standing.queued()
                        + standing.sent()
                        + standing.delivered()
                        + standing.failed()
                        + standing.skipped());
        return standing;
    }

    private Standing done(UUID dispatch) {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> standing(dispatch).dispatch().state() == DispatchState.DONE);
        return standing(dispatch);
    }
}
