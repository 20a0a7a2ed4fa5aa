package org.konbit.notifications.dispatch.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.konbit.notifications.dispatch.ReadDispatch.Standing;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.notifications.wording.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NotificationsTest
class FanOutMessagingTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadDispatch readDispatch;

    @Autowired
    Dispatches dispatches;

    CampaignEvents campaigns;
    Neighbours neighbours;
    UUID action;

    @BeforeEach
    void someNeighbours() {
        campaigns = new CampaignEvents(context);
        neighbours = new Neighbours(context);
        action = UUID.randomUUID();
    }

    @Test
    void tells_everyone_once_in_their_language_on_the_best_channel_they_have() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        var frenchPhone = neighbours.withPhone(neighbours.someone("fr"));
        var mail = neighbours.withMail(neighbours.someone("fr"));
        var relay = neighbours.someone("ht");
        var relayPhone = neighbours.withPhone(relay);
        neighbours.through(neighbours.someone("ht"), relay);
        neighbours.through(neighbours.someone("es"), relay);
        neighbours.someone("ht");

        var dispatch = campaigns.announced(action, neighbours.audience(), "Mache pou semans");

        var done = done(dispatch);
        assertThat(done.recipients()).isEqualTo(7);
        assertThat(done.sent()).isEqualTo(6);
        assertThat(done.skippedBy()).containsOnly(Map.entry("NO_CHANNEL", 1L));
        assertThat(done.byChannel())
                .containsEntry("sms", 3L)
                .containsEntry("email", 1L)
                .containsEntry("relay", 2L)
                .containsEntry("none", 1L);
        assertThat(Providers.SMS.textsTo(phone))
                .singleElement()
                .satisfies(text -> assertThat(text.get("text"))
                        .contains("Mache pou semans", "Hinche", "dimanch 14 mas 2027, 9:00", "WI"));
        assertThat(Providers.SMS.textsTo(frenchPhone))
                .singleElement()
                .satisfies(text -> assertThat(text.get("text"))
                        .contains("Marche: Mache pou semans", "dimanche 14 mars 2027, 9 h 00"));
        assertThat(Providers.MAIL.mailsTo(mail)).singleElement().satisfies(letter -> {
            assertThat(letter.header("Subject")).isEqualTo("Marche: Mache pou semans");
            assertThat(letter.header("Message-ID")).startsWith("<" + dispatch + ".");
        });
        assertThat(Providers.SMS.textsTo(relayPhone))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text.get("text")).contains("avèti 2 moun"));
    }

    @Test
    void tells_nobody_twice_when_the_event_comes_again() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        var dispatch = campaigns.announced(action, neighbours.audience(), "De fwa");
        done(dispatch);

        campaigns.announced(dispatch, action, neighbours.audience(), "De fwa");
        var after = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Apre");

        done(after);
        assertThat(Providers.SMS.textsTo(phone))
                .filteredOn(text -> text.getOrDefault("text", "").startsWith("De fwa"))
                .hasSize(1);
    }

    @Test
    void knows_what_a_person_was_told_last() {
        var person = neighbours.someone("ht");
        neighbours.withPhone(person);
        var dispatch = campaigns.announced(action, neighbours.audience(), "Dènye a");
        done(dispatch);

        assertThat(dispatches.lastActionToldOf(neighbours.all()))
                .hasValueSatisfying(told -> assertThat(told.action()).isEqualTo(action));
        assertThat(dispatches.toldTo(person, null, 10))
                .singleElement()
                .satisfies(told ->
                        assertThat(Languages.choose(told.texts(), "ht").title()).isEqualTo("Dènye a"));
    }

    @Test
    void tells_of_a_new_date_to_those_who_were_told_before() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        var dispatch = campaigns.announced(action, neighbours.audience(), "Plante");
        done(dispatch);
        var late = neighbours.withPhone(neighbours.someone("ht"));

        var postponed = campaigns.postponed(action, dispatch, "Plante");

        assertThat(done(postponed).recipients()).isEqualTo(1);
        assertThat(Providers.SMS.textsTo(phone))
                .hasSize(2)
                .last()
                .satisfies(text -> assertThat(text.get("text"))
                        .contains("Ranvwaye: Plante", "dimanch 21 mas 2027, 10:30", "14 mas"));
        assertThat(Providers.SMS.textsTo(late)).isEmpty();
    }

    private Standing done(UUID dispatch) {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> readDispatch.read(dispatch).dispatch().state() == DispatchState.DONE);
        return readDispatch.read(dispatch);
    }
}
