package org.konbit.notifications.dispatch.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.konbit.notifications.dispatch.ReadDispatch.Standing;
import org.konbit.notifications.dispatch.SteerDispatch;
import org.konbit.notifications.reply.TestTopics;
import org.konbit.notifications.sending.SendNow;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.notifications.wording.Languages;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Traces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@NotificationsTest
@ExtendWith(OutputCaptureExtension.class)
class FanOutMessagingTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadDispatch readDispatch;

    @Autowired
    Dispatches dispatches;

    @Autowired
    SteerDispatch steerDispatch;

    @Autowired
    SendNow sendNow;

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
    void a_relay_who_is_not_invited_learns_what_to_tell() {
        var elsewhere = new Neighbours(context);
        var relay = elsewhere.someone("fr");
        var phone = elsewhere.withPhone(relay);
        neighbours.through(neighbours.someone("ht"), relay);

        done(campaigns.announced(action, neighbours.audience(), "Bò kote"));

        assertThat(Providers.SMS.textsTo(phone))
                .singleElement()
                .satisfies(text -> assertThat(text.get("text"))
                        .contains("(1) : Marche: Bò kote, Hinche, dimanche 14 mars 2027, 9 h 00."));
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

    @Test
    void leaves_those_in_peace_who_declined() {
        var declining = neighbours.someone("ht");
        var phone = neighbours.withPhone(declining);
        var other = neighbours.withPhone(neighbours.someone("ht"));
        var dispatch = campaigns.announced(action, neighbours.audience(), "Reyinyon");
        done(dispatch);
        campaigns.send("campaigns.events", Ids.next(), action, "konbit.campaigns.pledge-made.v1", """
                {"actionId": "%s", "campaignId": "%s", "personId": "%s", "answer": "DECLINED", "headcount": 1}
                """.formatted(
                        action, UUID.randomUUID(), declining));

        var cancelled = campaigns.cancelled(action, dispatch, "Reyinyon");

        assertThat(done(cancelled).recipients()).isEqualTo(1);
        assertThat(Providers.SMS.textsTo(phone)).hasSize(1);
        assertThat(Providers.SMS.textsTo(other))
                .hasSize(2)
                .last()
                .satisfies(text -> assertThat(text.get("text")).contains("Anile: Reyinyon"));
    }

    @Test
    void announces_the_new_date_to_an_audience_that_nobody_confirmed_yet() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        IntStream.range(0, 60).forEach(i -> neighbours.someone("ht"));
        var announced = campaigns.announced(action, neighbours.audience(), "Gwo mache");
        inState(announced, DispatchState.AWAITING_CONFIRMATION);

        var postponed = campaigns.postponed(action, announced, "Gwo mache");

        inState(postponed, DispatchState.AWAITING_CONFIRMATION);
        var overtaken = inState(announced, DispatchState.CANCELLED);
        assertThat(overtaken.skippedBy()).containsOnly(Map.entry("OVERTAKEN", 61L));
        steerDispatch.confirm(postponed, TestTokens.platformOrganizer("jean"));
        assertThat(done(postponed).sent()).isEqualTo(1);
        assertThat(Providers.SMS.textsTo(phone))
                .singleElement()
                .satisfies(text ->
                        assertThat(text.get("text")).startsWith("Gwo mache").contains("dimanch 21 mas 2027"));
    }

    @Test
    void a_second_new_date_overtakes_the_first_that_nobody_confirmed() {
        neighbours.withPhone(neighbours.someone("ht"));
        IntStream.range(0, 60).forEach(i -> neighbours.someone("ht"));
        var announced = campaigns.announced(action, neighbours.audience(), "De dat");
        inState(announced, DispatchState.AWAITING_CONFIRMATION);
        var first = campaigns.postponed(action, announced, "De dat");
        inState(first, DispatchState.AWAITING_CONFIRMATION);

        var second = campaigns.postponed(action, announced, "De dat");

        inState(second, DispatchState.AWAITING_CONFIRMATION);
        assertThat(inState(first, DispatchState.CANCELLED).skippedBy()).containsOnly(Map.entry("OVERTAKEN", 61L));
    }

    @Test
    void a_second_new_date_is_told_to_those_who_heard_of_the_first() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        IntStream.range(0, 60).forEach(i -> neighbours.someone("ht"));
        var announced = campaigns.announced(action, neighbours.audience(), "Twa dat");
        inState(announced, DispatchState.AWAITING_CONFIRMATION);
        var first = campaigns.postponed(action, announced, "Twa dat");
        inState(first, DispatchState.AWAITING_CONFIRMATION);
        steerDispatch.confirm(first, TestTokens.platformOrganizer("jean"));
        done(first);

        var second = campaigns.postponed(action, announced, "Twa dat");

        inState(second, DispatchState.AWAITING_CONFIRMATION);
        steerDispatch.confirm(second, TestTokens.platformOrganizer("jean"));
        assertThat(done(second).recipients()).isEqualTo(61);
        assertThat(Providers.SMS.textsTo(phone))
                .hasSize(2)
                .last()
                .satisfies(text -> assertThat(text.get("text")).startsWith("Ranvwaye: Twa dat"));
    }

    @Test
    void tells_the_other_services_when_nothing_is_queued_any_more() {
        neighbours.withPhone(neighbours.someone("fr"));
        neighbours.someone("ht");
        var dispatch = campaigns.announced(action, neighbours.audience(), "Fini");
        done(dispatch);

        var topics = new TestTopics(context.getEnvironment().getRequiredProperty("konbit.kafka.topic-prefix"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.heard("notifications.events", DispatchFinishedV1.TYPE))
                        .filteredOn(event -> event.at("/dispatchId").asString().equals(dispatch.toString()))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.at("/actionId").asString()).isEqualTo(action.toString());
                            assertThat(event.at("/counts/recipients").asInt()).isEqualTo(2);
                            assertThat(event.at("/byChannel/sms").asInt()).isEqualTo(1);
                            assertThat(event.at("/byLanguage/fr").asInt()).isEqualTo(1);
                        }));
    }

    @Test
    void what_is_sent_and_told_belongs_to_the_trace_of_the_event(CapturedOutput log) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        var mail = neighbours.withMail(neighbours.someone("ht"));
        var relay = new Neighbours(context);
        var relaying = relay.someone("ht");
        var relayMail = relay.withMail(relaying);
        neighbours.through(neighbours.someone("ht"), relaying);

        var dispatch = campaigns
                .tracedBy("00-" + trace + "-b7ad6b7169203331-01")
                .announced(action, neighbours.audience(), "Tras");
        done(dispatch);

        var step = "00-" + trace + "-" + dispatch.toString().replace("-", "").substring(16) + "-01";
        assertThat(Providers.SMS.textsTo(phone))
                .singleElement()
                .satisfies(text -> assertThat(text).containsEntry("traceparent", step));
        for (var address : List.of(mail, relayMail))
            assertThat(Providers.MAIL.mailsTo(address))
                    .singleElement()
                    .satisfies(
                            letter -> assertThat(letter.header("traceparent")).isEqualTo(step));
        assertThat(finished(dispatch)).isEqualTo(step);
        assertThat(log.getOut().lines().filter(line -> line.contains("[" + trace + "] [" + dispatch + "]")))
                .isNotEmpty();
        assertThat(log.getAll()).doesNotContain(phone.substring(1), mail, relayMail);
    }

    /** The traceparent of the event that says so. */
    private String finished(UUID dispatch) {
        var topics = new TestTopics(context.getEnvironment().getRequiredProperty("konbit.kafka.topic-prefix"));
        return await().atMost(SOON)
                .until(
                        () -> topics.headers("notifications.events", dispatch, "traceparent"),
                        traces -> !traces.isEmpty())
                .getFirst();
    }

    @Test
    void what_workers_log_belongs_to_the_trace_too(CapturedOutput log) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        // The client itself asks again on a connection that it had kept.
        Providers.SMS.script((to, nth) -> to.equals(phone) && nth <= 2 ? 0 : 202);

        var dispatch = campaigns
                .tracedBy("00-" + trace + "-b7ad6b7169203331-01")
                .announced(action, neighbours.audience(), "Tras nan travay la");
        done(dispatch);

        assertThat(log.getOut().lines().filter(line -> line.contains("The SMS provider can't be reached")))
                .anySatisfy(line -> assertThat(line).contains("[" + trace + "]", "[" + dispatch + "]"));
        assertThat(log.getAll()).doesNotContain(phone.substring(1));
    }

    @Test
    void an_answer_belongs_to_the_trace_of_what_it_answers() {
        var trace = "00-" + UUID.randomUUID().toString().replace("-", "") + "-b7ad6b7169203331-01";
        var phone = neighbours.withPhone(neighbours.someone("ht"));

        Traces.during(trace, () -> sendNow.smsTo(null, phone, "Mèsi", trace));

        await().atMost(SOON).until(() -> !Providers.SMS.textsTo(phone).isEmpty());
        assertThat(Providers.SMS.textsTo(phone).getFirst()).containsEntry("traceparent", trace);
    }

    private Standing inState(UUID dispatch, DispatchState state) {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> readDispatch.read(dispatch).dispatch().state() == state);
        return readDispatch.read(dispatch);
    }

    private Standing done(UUID dispatch) {
        return inState(dispatch, DispatchState.DONE);
    }
}
