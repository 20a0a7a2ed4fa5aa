package org.konbit.notifications.dispatch.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.konbit.notifications.dispatch.ReadDispatch.Standing;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NotificationsTest
class WorkDaysMessagingTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    Dispatches dispatches;

    @Autowired
    ReadDispatch readDispatch;

    private CampaignEvents events;
    private Neighbours neighbours;
    private UUID brigade = UUID.randomUUID();
    private UUID workDay = UUID.randomUUID();
    private UUID coordinator = UUID.randomUUID();

    @BeforeEach
    void a_brigade() {
        events = new CampaignEvents(context);
        neighbours = new Neighbours(context);
        brigade = UUID.randomUUID();
        workDay = UUID.randomUUID();
        coordinator = neighbours.memberOf(brigade, true, "fr");
    }

    private UUID moved(UUID event, String from, String to) {
        tell(event, "moved", "\"previousDate\": \"%s\", \"date\": \"%s\"".formatted(from, to));
        return event;
    }

    private UUID cancelled(String date) {
        var event = Ids.next();
        tell(event, "cancelled", "\"date\": \"%s\"".formatted(date));
        return event;
    }

    private void tell(UUID event, String what, String dates) {
        events.send(
                "collectives.events",
                event,
                workDay,
                "konbit.collectives.work-day-%s.v1".formatted(what),
                """
                {"workDayId": "%s", "collectiveId": "%s", "collectiveCode": "evil.example.com", "territory": "HT-CE",
                 "territoryPath": "HT/HT-CE", %s, "reason": "RAIN", "by": {"subject": "%s"}}""".formatted(workDay, brigade, dates, coordinator));
    }

    private Standing done(UUID dispatch) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> dispatches
                        .find(dispatch)
                        .filter(found -> found.state() == DispatchState.DONE)
                        .isPresent());
        return readDispatch.read(dispatch);
    }

    private static List<String> textsTo(String phone) {
        return Providers.SMS.textsTo(phone).stream()
                .map(text -> text.getOrDefault("text", ""))
                .toList();
    }

    @Test
    void tells_every_active_member_in_their_language_and_nobody_else() {
        var phone = neighbours.withPhone(neighbours.memberOf(brigade, true, "ht"));
        var mail = neighbours.withMail(neighbours.memberOf(brigade, true, "en"));
        var left = neighbours.withPhone(neighbours.memberOf(brigade, false, "ht"));
        var neighbour = neighbours.withPhone(neighbours.memberOf(UUID.randomUUID(), true, "ht"));

        var done = done(moved(Ids.next(), "2099-11-20", "2099-11-21"));

        assertThat(done.recipients()).isEqualTo(3);
        assertThat(done.sent()).isEqualTo(2);
        assertThat(done.dispatch().message().kind()).isEqualTo(DispatchKind.WORK_DAY);
        assertThat(done.dispatch().by().handle()).isEqualTo(Neighbours.handle(coordinator));
        assertThat(textsTo(phone))
                .containsExactly("Jounen travay brigad ou a ki te pou vandredi 20 novanm 2099 an chanje dat:"
                        + " l ap fèt samdi 21 novanm 2099. Se akoz lapli a.");
        assertThat(Providers.MAIL.mailsTo(mail))
                .singleElement()
                .satisfies(letter -> assertThat(letter.header("Subject")).isEqualTo("Work-day moved: your brigade"));
        assertThat(textsTo(left)).isEmpty();
        assertThat(textsTo(neighbour)).isEmpty();
    }

    @Test
    void tells_nobody_twice_when_the_event_comes_again() {
        var phone = neighbours.withPhone(neighbours.memberOf(brigade, true, "en"));
        var event = moved(Ids.next(), "2099-11-20", "2099-11-21");
        done(event);

        moved(event, "2099-11-20", "2099-11-21");
        done(cancelled("2099-11-21"));

        assertThat(textsTo(phone)).hasSize(2);
        assertThat(textsTo(phone).getLast())
                .isEqualTo(
                        "The work-day of your brigade on Saturday 21 November 2099 is cancelled. The reason is the rain.");
    }

    @Test
    void of_days_that_are_over_nobody_hears() {
        var phone = neighbours.withPhone(neighbours.memberOf(brigade, true, "en"));

        var over = moved(Ids.next(), "2020-11-20", "2020-11-21");
        var calledOff = cancelled("2020-11-21");
        done(moved(Ids.next(), "2020-11-20", "2099-11-21"));

        assertThat(dispatches.find(over)).isEmpty();
        assertThat(dispatches.find(calledOff)).isEmpty();
        assertThat(textsTo(phone)).hasSize(1);
    }
}
