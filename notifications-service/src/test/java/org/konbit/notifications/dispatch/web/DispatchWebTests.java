package org.konbit.notifications.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.EndpointRulesTests;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.dispatch.AuthorHold;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.messaging.CampaignEvents;
import org.konbit.notifications.testing.Api;
import org.konbit.notifications.testing.Api.Answer;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@NotificationsTest
class DispatchWebTests extends EndpointRulesTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Caller MARIE =
            new Caller(UUID.fromString("00000000-0000-7000-8000-000000000001"), "marie", Set.of(Role.ORGANIZER), true);
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);
    private static final Caller JEAN = TestTokens.platformOrganizer("jean");

    @Autowired
    ApplicationContext service;

    @Autowired
    MongoTemplate mongo;

    Api api;
    CampaignEvents campaigns;
    Neighbours neighbours;

    @BeforeEach
    void someNeighbours() {
        api = new Api(service);
        campaigns = new CampaignEvents(service);
        neighbours = new Neighbours(service);
    }

    @AfterEach
    void mailAgain() {
        Providers.MAIL.script((step, argument) -> null);
    }

    @Test
    void shows_all_six_counts_from_the_beginning_to_the_end() {
        neighbours.withMail(neighbours.someone("ht"));
        neighbours.someone("ht");
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Konte");

        var done = awaitState(dispatch, "DONE");

        assertThat(done.text("/subject")).isEqualTo("Konte");
        assertThat(done.number("/counts/recipients")).isEqualTo(2);
        assertThat(done.number("/counts/queued")).isZero();
        assertThat(done.number("/counts/sent")).isEqualTo(1);
        assertThat(done.number("/counts/delivered")).isZero();
        assertThat(done.number("/counts/failed")).isZero();
        assertThat(done.number("/counts/skipped")).isEqualTo(1);
        assertThat(done.number("/skippedBy/NO_CHANNEL")).isEqualTo(1);
        assertThat(done.json().at("/failedBy").isObject()).isTrue();
        assertThat(done.number("/byChannel/email")).isEqualTo(1);
        assertThat(done.number("/byLanguage/ht")).isEqualTo(1);
        assertThat(done.text("/startedAt")).isNotEmpty();
        assertThat(done.text("/firstSentAt")).isNotEmpty();
        assertThat(done.text("/doneAt")).isNotEmpty();
        assertThat(done.header("ETag")).isNotEmpty();
    }

    @Test
    void is_not_found_before_its_event_came() {
        assertThat(api.get(MARIE, "/api/dispatches/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void waits_for_a_second_organizer_when_it_is_for_many() {
        IntStream.range(0, 61).forEach(i -> neighbours.someone("ht"));
        neighbours.withMail(neighbours.someone("ht"));
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Anpil moun");

        var waiting = awaitState(dispatch, "AWAITING_CONFIRMATION");
        assertThat(waiting.number("/counts/recipients")).isEqualTo(62);
        assertThat(waiting.number("/counts/queued")).isEqualTo(62);
        assertThat(waiting.json().at("/texts").propertyNames()).contains("ht", "fr");
        assertThat(waiting.text("/texts/ht/sms")).contains("Anpil moun");
        assertThat(waiting.text("/texts/fr/mail")).contains("Marche: Anpil moun");
        assertThat(Duration.between(
                        Instant.parse(waiting.text("/createdAt")), Instant.parse(waiting.text("/confirmBefore"))))
                .isEqualTo(Duration.ofHours(1));

        var own = api.post(MARIE, "/api/dispatches/" + dispatch + "/confirm", null);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/type")).isEqualTo("urn:konbit:problem:confirmed-by-another");
        var second = api.post(JEAN, "/api/dispatches/" + dispatch + "/confirm", null);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.number("/counts/recipients")).isEqualTo(62);

        var done = awaitState(dispatch, "DONE");
        assertThat(done.json().path("texts").isMissingNode()
                        || done.json().path("texts").isNull())
                .isTrue();
        assertThat(done.number("/counts/sent")).isEqualTo(1);
        assertThat(done.number("/counts/skipped")).isEqualTo(61);
        assertThat(api.post(JEAN, "/api/dispatches/" + dispatch + "/confirm", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void is_confirmed_for_the_number_that_was_shown_and_no_more() {
        IntStream.range(0, 62).forEach(i -> neighbours.someone("ht"));
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Plis moun");
        awaitState(dispatch, "AWAITING_CONFIRMATION");
        neighbours.someone("ht");

        var grew = api.post(JEAN, "/api/dispatches/" + dispatch + "/confirm", null);
        assertThat(grew.status()).isEqualTo(409);
        assertThat(grew.text("/type")).isEqualTo("urn:konbit:problem:dispatch-grew");
        assertThat(api.get(JEAN, "/api/dispatches/" + dispatch).number("/counts/recipients"))
                .isEqualTo(63);
        assertThat(steer(JEAN, dispatch.toString(), "confirm")).isEqualTo(200);
        assertThat(awaitState(dispatch, "DONE").number("/counts/recipients")).isEqualTo(63);
    }

    @Test
    void lapses_when_nobody_confirmed_it_in_time() {
        IntStream.range(0, 62).forEach(i -> neighbours.withMail(neighbours.someone("ht")));
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Twò ta");
        awaitState(dispatch, "AWAITING_CONFIRMATION");

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(dispatch)),
                Update.update("confirmBefore", Instant.now().minusSeconds(1)),
                Dispatch.class);

        var lapsed = awaitState(dispatch, "CANCELLED");
        assertThat(lapsed.text("/ended")).isEqualTo("NOT_CONFIRMED");
        assertThat(lapsed.number("/skippedBy/NOT_CONFIRMED")).isEqualTo(62);
        assertThat(steer(JEAN, dispatch.toString(), "confirm")).isEqualTo(409);
    }

    @Test
    void stops_when_it_is_paused_and_loses_nobody() {
        Providers.MAIL.script((step, argument) -> step.equals("RCPT") ? "450 later" : null);
        var addresses = IntStream.range(0, 50)
                .mapToObj(i -> neighbours.withMail(neighbours.someone("ht")))
                .toList();
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Poz");
        awaitState(dispatch, "SENDING");

        assertThat(api.post(MARIE, "/api/dispatches/" + dispatch + "/pause", null)
                        .text("/state"))
                .isEqualTo("PAUSED");
        Providers.MAIL.script((step, argument) -> null);
        assertThat(api.post(MARIE, "/api/dispatches/" + dispatch + "/pause", null)
                        .status())
                .isEqualTo(409);
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> state(dispatch), "PAUSED"::equals);
        assertThat(api.post(MARIE, "/api/dispatches/" + dispatch + "/resume", null)
                        .status())
                .isEqualTo(200);

        var done = awaitState(dispatch, "DONE");
        assertThat(done.number("/counts/sent")).isEqualTo(50);
        assertThat(addresses)
                .allSatisfy(
                        address -> assertThat(Providers.MAIL.mailsTo(address)).hasSize(1));
    }

    @Test
    void sends_no_more_once_it_is_cancelled() {
        Providers.MAIL.script((step, argument) -> step.equals("RCPT") ? "450 later" : null);
        IntStream.range(0, 30).forEach(i -> neighbours.withMail(neighbours.someone("ht")));
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Anile");
        awaitState(dispatch, "SENDING");

        assertThat(api.post(MARIE, "/api/dispatches/" + dispatch + "/cancel", null)
                        .text("/state"))
                .isEqualTo("CANCELLED");

        await().atMost(SOON).untilAsserted(() -> {
            var cancelled = api.get(MARIE, "/api/dispatches/" + dispatch);
            assertThat(cancelled.number("/counts/queued")).isZero();
            assertThat(cancelled.number("/skippedBy/CANCELLED")).isEqualTo(30);
            assertThat(cancelled.number("/counts/recipients")).isEqualTo(30);
        });
        assertThat(api.post(MARIE, "/api/dispatches/" + dispatch + "/resume", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void tries_those_that_failed_once_more() {
        var address = neighbours.withMail(neighbours.someone("ht"));
        var other = neighbours.withMail(neighbours.someone("ht"));
        Providers.MAIL.script((step, argument) -> step.equals("RCPT") && argument.equals(address) ? "550 no" : null);
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Ankò");

        var failed = awaitState(dispatch, "DONE");
        assertThat(failed.number("/counts/failed")).isEqualTo(1);
        assertThat(failed.number("/failedBy/550")).isEqualTo(1);
        var page = api.get(MARIE, "/api/dispatches/" + dispatch + "/deliveries?outcome=FAILED");
        assertThat(page.json().at("/items").size()).isEqualTo(1);
        assertThat(page.text("/items/0/code")).isEqualTo("550");

        Providers.MAIL.script((step, argument) -> null);
        assertThat(api.post(MARIE, "/api/dispatches/" + dispatch + "/resend", null)
                        .status())
                .isEqualTo(200);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                api.get(MARIE, "/api/dispatches/" + dispatch).number("/counts/sent"))
                        .isEqualTo(2));
        awaitState(dispatch, "DONE");
        assertThat(Providers.MAIL.mailsTo(address)).hasSize(1);
        assertThat(Providers.MAIL.mailsTo(other)).hasSize(1);
    }

    @Test
    void pages_through_everyone() {
        IntStream.range(0, 45).forEach(i -> neighbours.withMail(neighbours.someone("ht")));
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), "Lis");
        awaitState(dispatch, "DONE");

        var seen = new HashSet<String>();
        var cursor = "";
        do {
            var page = api.get(
                    MARIE,
                    "/api/dispatches/" + dispatch + "/deliveries?limit=20"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.json().at("/items").forEach(item -> seen.add(item.get("person").asString()));
            cursor = page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(45);
        assertThat(api.get(MARIE, "/api/dispatches/" + dispatch + "/deliveries?cursor=nonsense")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_plain_message_is_taken_and_sent() {
        var address = neighbours.withMail(neighbours.someone("fr"));
        var sent = api.post(MARIE, "/api/messages", """
                {"title": {"fr": "L’eau"}, "body": {"fr": "La pompe marche."}, "audience": %s}
                """.formatted(neighbours.audience()));
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.header("Location")).isEqualTo("/api/dispatches/" + sent.text("/id"));
        assertThat(sent.text("/dispatch")).isEqualTo(sent.text("/id"));
        awaitState(UUID.fromString(sent.text("/id")), "DONE");
        assertThat(Providers.MAIL.mailsTo(address)).hasSize(1);
    }

    @Test
    void a_message_belongs_to_the_trace_of_the_call() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var address = neighbours.withMail(neighbours.someone("fr"));
        var sent = api.post(
                MARIE,
                "/api/messages",
                """
                {"title": {"fr": "Trace"}, "body": {"fr": "Suivie."}, "audience": %s}
                """.formatted(neighbours.audience()),
                Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
        awaitState(UUID.fromString(sent.text("/dispatch")), "DONE");
        assertThat(Providers.MAIL.mailsTo(address))
                .singleElement()
                .satisfies(letter -> assertThat(letter.header("traceparent")).startsWith("00-" + trace + "-"));
    }

    @Test
    void a_message_for_later_counts_as_queued_until_then() {
        neighbours.withMail(neighbours.someone("fr"));
        var sent = api.post(MARIE, "/api/messages", """
                {"title": {"fr": "Demain"}, "body": {"fr": "Venez."}, "audience": %s, "at": "%s"}
                """.formatted(
                        neighbours.audience(), Instant.now().plus(Duration.ofDays(1))));
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.text("/state")).isEqualTo("PREPARING");
        assertThat(sent.number("/counts/queued")).isEqualTo(1);
        assertThat(sent.number("/counts/recipients")).isEqualTo(1);
        api.post(MARIE, "/api/dispatches/" + sent.text("/id") + "/cancel", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": {\"fr\": \"a\"}, \"body\": {\"fr\": \"b\"}, \"audience\": {}} | 422 | /audience",
                "{\"title\": {}, \"body\": {\"fr\": \"b\"}, \"audience\": {\"languages\": [\"fr\"]}} | 422 | /title",
                "{\"title\": {\"fr\": \"a\"}, \"audience\": {\"languages\": [\"fr\"]}} | 422 | /body",
                "{\"titel\": {\"fr\": \"a\"}} | 400 | /titel",
                "{\"title\": {\"fr\": \"a\"}, \"body\": {\"fr\": \"b\"}, \"audience\": {\"languages\": [\"fr\"]}, \"at\": \"2020-01-01T00:00:00Z\"} | 422 | /at",
                "{\"title\": {\"fr\": \"a\"}, \"body\": {\"fr\": \"b\"}, \"audience\": {\"territories\": [\"ATLANTIS\"]}} | 422 | /audience/territories/0"
            })
    void a_wrong_message_is_refused_with_its_field(String body, int status, String pointer) {
        var refused = api.post(MARIE, "/api/messages", body);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(status);
        assertThat(refused.text("/errors/0/pointer")).startsWith(pointer);
    }

    @Test
    void an_organizer_sends_to_the_territories_of_their_appointment_and_no_further() {
        var local = organizer(neighbours.organizerOf(neighbours.path()));
        var elsewhere = organizer(neighbours.organizerOf("HT/ELSEWHERE"));

        assertThat(message(local, neighbours.audience()).status()).isEqualTo(202);
        assertThat(message(elsewhere, neighbours.audience()).status()).isEqualTo(403);
        assertThat(message(local, "{\"languages\": [\"ht\"]}").status()).isEqualTo(403);
        assertThat(message(local, "{\"anyOf\": [%s, {\"languages\": [\"ht\"]}]}".formatted(neighbours.audience()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_dispatch_is_seen_and_steered_by_those_who_are_appointed_over_it_or_its_author() {
        IntStream.range(0, 61).forEach(i -> neighbours.someone("ht"));
        var author = organizer(neighbours.organizerOf(neighbours.path()));
        var neighbour = organizer(neighbours.organizerOf(neighbours.path()));
        var above = organizer(neighbours.organizerOf("HT"));
        var elsewhere = organizer(neighbours.organizerOf("HT/ELSEWHERE"));
        var dispatch = message(author, neighbours.audience()).text("/id");

        for (var step : List.of("confirm", "pause", "resume", "cancel", "resend"))
            assertThat(steer(elsewhere, dispatch, step)).as(step).isEqualTo(404);
        for (var look : List.of("", "/stream", "/deliveries")) {
            var path = "/api/dispatches/" + dispatch + look;
            assertThat(api.get(elsewhere, path).status()).as(look).isEqualTo(404);
            assertThat(api.get(elsewhere, path).text("/detail"))
                    .isEqualTo(api.get(
                                    elsewhere,
                                    path.replace(dispatch, UUID.randomUUID().toString()))
                            .text("/detail"));
        }
        assertThat(api.get(neighbour, "/api/dispatches/" + dispatch).status()).isEqualTo(200);
        assertThat(api.get(above, "/api/dispatches/" + dispatch + "/deliveries").status())
                .isEqualTo(200);
        assertThat(steer(neighbour, dispatch, "confirm")).isEqualTo(200);
        assertThat(steer(above, dispatch, "cancel")).isIn(200, 409);
    }

    @Test
    void whoever_began_it_and_is_no_organizer_any_more_sees_nothing_of_it() {
        var author = organizer(neighbours.organizerOf(neighbours.path()));
        var dispatch =
                "/api/dispatches/" + message(author, neighbours.audience()).text("/id");
        assertThat(api.get(author, dispatch).status()).isEqualTo(200);

        neighbours.isNoOrganizerAnyMore(author.subject());

        assertThat(api.get(author, dispatch).status()).isEqualTo(404);
        assertThat(api.post(author, dispatch + "/cancel", null).status()).isEqualTo(404);
        assertThat(message(author, neighbours.audience()).status()).isEqualTo(403);
    }

    @Test
    void whose_sessions_another_organizer_ended_has_nothing_more_sent_without_anothers_word() {
        var stolen = organizer(neighbours.organizerOf(neighbours.path()));
        var other = organizer(neighbours.organizerOf(neighbours.path()));
        var elsewhere = organizer(neighbours.organizerOf("HT/ELSEWHERE"));
        var over = message(stolen, neighbours.audience()).text("/id");
        awaitState(UUID.fromString(over), "DONE");
        var later = tomorrow(stolen);
        var paused = tomorrow(stolen);
        assertThat(steer(stolen, paused, "pause")).isEqualTo(200);
        var others = tomorrow(other);

        assertThat(hold(stolen, elsewhere).status()).isEqualTo(404);
        assertThat(state(UUID.fromString(later))).isEqualTo("PREPARING");
        assertThat(hold(stolen, other).status()).isEqualTo(204);

        for (var stopped : List.of(later, paused)) {
            var dispatch = api.get(MARIE, "/api/dispatches/" + stopped);
            assertThat(dispatch.text("/state")).isEqualTo("CANCELLED");
            assertThat(dispatch.text("/ended")).isEqualTo("AUTHOR_HELD");
        }
        assertThat(state(UUID.fromString(over))).isEqualTo("DONE");
        assertThat(state(UUID.fromString(others))).isEqualTo("PREPARING");
        var next = message(stolen, neighbours.audience());
        assertThat(next.text("/state")).isEqualTo("AWAITING_CONFIRMATION");
        var own = api.post(stolen, "/api/dispatches/" + next.text("/id") + "/confirm", null);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.text("/type")).isEqualTo("urn:konbit:problem:own-word-does-not-count");
        assertThat(steer(other, next.text("/id"), "confirm")).isEqualTo(200);
        awaitState(UUID.fromString(next.text("/id")), "DONE");
        steer(other, others, "cancel");
    }

    @Test
    void what_a_stolen_session_began_at_the_very_moment_is_stopped_too() {
        var stolen = organizer(neighbours.organizerOf(neighbours.path()));
        var begun = tomorrow(stolen);
        var now = Instant.now();

        mongo.save(new AuthorHold(stolen.subject(), now, now.plus(Duration.ofHours(1)), UUID.randomUUID()));

        assertThat(awaitState(UUID.fromString(begun), "CANCELLED").text("/ended"))
                .isEqualTo("AUTHOR_HELD");
    }

    @Test
    void who_was_appointed_just_now_tells_few_on_their_own_word_and_confirms_for_nobody() {
        IntStream.range(0, 52).forEach(i -> neighbours.someone("ht"));
        var fresh = organizer(neighbours.organizerSince(Instant.now().minus(Duration.ofHours(23))));
        var alsoFresh = organizer(neighbours.organizerSince(Instant.now()));
        var known = organizer(neighbours.organizerSince(Instant.now().minus(Duration.ofHours(25))));

        var many = message(fresh, neighbours.audience());
        assertThat(many.text("/state")).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(message(known, neighbours.audience()).text("/state")).isNotEqualTo("AWAITING_CONFIRMATION");
        var few = new Neighbours(service);
        few.someone("ht");
        var thereToo = organizer(few.organizerSince(Instant.now()));
        assertThat(message(thereToo, few.audience()).text("/state")).isNotEqualTo("AWAITING_CONFIRMATION");

        var refused = api.post(alsoFresh, "/api/dispatches/" + many.text("/id") + "/confirm", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("urn:konbit:problem:own-word-does-not-count");
        assertThat(steer(known, many.text("/id"), "confirm")).isEqualTo(200);
    }

    @Test
    void who_is_appointed_anew_is_held_no_more_but_new() {
        var stolen = neighbours.organizerSince(Instant.now());
        var now = Instant.now();
        mongo.save(new AuthorHold(stolen, now.minusSeconds(60), now.plus(Duration.ofHours(1)), UUID.randomUUID()));

        assertThat(message(organizer(stolen), neighbours.audience()).text("/state"))
                .isNotEqualTo("AWAITING_CONFIRMATION");
    }

    private Answer hold(Caller whose, Caller by) {
        return api.post(GATEWAY, "/internal/people/" + whose.subject() + "/broadcasting-hold", """
                {"by": "%s", "platformWide": %s}""".formatted(
                        by.subject(), by.isPlatformOrganizer()));
    }

    private String tomorrow(Caller caller) {
        return api.post(caller, "/api/messages", """
                        {"title": {"ht": "Demen"}, "body": {"ht": "Vini."}, "audience": %s, "at": "%s"}
                        """.formatted(
                                neighbours.audience(), Instant.now().plus(Duration.ofDays(1))))
                .text("/id");
    }

    private int steer(Caller caller, String dispatch, String step) {
        return api.post(caller, "/api/dispatches/" + dispatch + "/" + step, null)
                .status();
    }

    private Answer message(Caller caller, String audience) {
        return api.post(caller, "/api/messages", """
                {"title": {"ht": "Dlo"}, "body": {"ht": "Ponp lan mache."}, "audience": %s}
                """.formatted(audience));
    }

    private static Caller organizer(UUID person) {
        return TestTokens.organizer(person, Neighbours.handle(person));
    }

    @Test
    void is_for_organizers_only() {
        var member = TestTokens.member(UUID.randomUUID(), "pyè");
        var id = UUID.randomUUID();
        assertThat(api.get(member, "/api/dispatches/" + id).status()).isEqualTo(403);
        assertThat(api.post(member, "/api/dispatches/" + id + "/confirm", null).status())
                .isEqualTo(403);
        assertThat(api.post(member, "/api/messages", "{}").status()).isIn(400, 403, 422);
    }

    private Answer awaitState(UUID dispatch, String state) {
        await().atMost(SOON).until(() -> state(dispatch), state::equals);
        return api.get(MARIE, "/api/dispatches/" + dispatch);
    }

    private String state(UUID dispatch) {
        return api.get(MARIE, "/api/dispatches/" + dispatch).text("/state");
    }
}
