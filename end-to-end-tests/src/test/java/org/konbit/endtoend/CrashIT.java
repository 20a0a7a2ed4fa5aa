package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts that die or are away in the middle of the work: nobody is forgotten, and doubles can be told as such. */
@Order(4)
@ExtendWith(KonbitPlatform.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final String AZUA = "DO.01";
    private static final String OCOA = "DO.36";
    private static final String ESPAILLAT = "DO.09";
    private static final int PEOPLE = 400;
    private static final int ANSWERING = 20;
    private static final int IMPORTED = 6_000;
    private static final int UNCONFIRMED_AT_MOST = 200;

    private final KonbitPlatform platform;
    private final Http organizer;
    private final StandIns standIns;

    CrashIT(KonbitPlatform platform) {
        this.platform = platform;
        this.organizer = platform.organizer("altagracia");
        this.standIns = platform.phonesAndMailboxes();
    }

    @BeforeAll
    void four_hundred_people_with_mail_and_twenty_with_phones() {
        Imported.dominicanTerritories(organizer);
        var people = new ArrayList<List<String>>();
        var contacts = new ArrayList<List<String>>();
        people.add(List.of("handle", "display_name", "language", "territory"));
        contacts.add(List.of("handle", "kind", "value", "relay_handle"));
        for (var i = 0; i < PEOPLE; i++) {
            people.add(List.of("azua." + i, "Persona " + i, "es", AZUA));
            contacts.add(List.of("azua." + i, "email", address(i), ""));
        }
        for (var i = 0; i < ANSWERING; i++) {
            people.add(List.of("espaillat." + i, "Vecina " + i, "es", ESPAILLAT));
            contacts.add(List.of("espaillat." + i, "phone", phone(i), ""));
        }
        Imported.csv(organizer, "people", Imported.csvOf(people));
        Imported.csv(organizer, "contact-points", Imported.csvOf(contacts));
        await("all can be reached")
                .atMost(Duration.ofSeconds(30))
                .until(() -> reachable(AZUA, "email") == PEOPLE && reachable(ESPAILLAT, "sms") == ANSWERING);
    }

    private int reachable(String territory, String channel) {
        return organizer
                .post("/api/audiences/preview", Map.of("territories", List.of(territory)))
                .is(200)
                .json()
                .at("/byChannel/" + channel)
                .asInt();
    }

    @AfterEach
    void nothing_fails_on_purpose_any_more() {
        standIns.fail(Map.of());
    }

    @Test
    void tells_everyone_once_although_the_sender_is_killed_before_it_noted_what_it_sent() {
        var database = platform.part("mongodb", 1);
        var sender = platform.part("notifications", 1);
        // Slow mailboxes, so that there is a middle to be killed in.
        standIns.fail(Map.of("smtp", Map.of("share", 1, "delayMs", 100)));
        var before = standIns.mailsInAll();
        var dispatch = message("Reunión en Azua").is(202).id();
        awaitMails("a part of them is told", before + PEOPLE / 5);
        long toldAtTheKill;
        // From here on nothing can be noted, whatever the mailboxes answer.
        try (var frozen = database.frozen()) {
            awaitMails("one more is told", standIns.mailsInAll() + 1);
            sender.kill();
            toldAtTheKill = standIns.mailsInAll() - before;
        }
        standIns.fail(Map.of());
        platform.konbit("start", "notifications");

        assertThat(toldAtTheKill).as("killed before the end").isLessThan(PEOPLE);
        assertThat(everyoneIsTold(dispatch, "Reunión en Azua")).as("doubles").isBetween(1, UNCONFIRMED_AT_MOST);
    }

    @Test
    void publishes_what_was_accepted_without_a_broker_by_a_service_that_was_killed_since() {
        var action = DraftedAction.in(AZUA, "Asamblea de Azua", organizer);
        platform.konbit("stop", "kafka");
        String dispatch;
        try {
            assertThat(new Http(platform.address(8082), null)
                            .get("/actuator/health/readiness")
                            .status())
                    .as("campaigns is ready without the broker")
                    .isEqualTo(200);
            dispatch = announced(action);
            assertThat(organizer.get("/api/actions/" + action).is(200).at("/state"))
                    .isEqualTo("ANNOUNCED");
            assertThat(organizer.get("/api/dispatches/" + dispatch).status()).isEqualTo(404);
            platform.konbit("kill", "campaigns");
        } finally {
            platform.konbit("up");
        }

        assertThat(everyoneIsTold(dispatch, "Asamblea de Azua")).as("doubles").isZero();
    }

    @Test
    void says_nothing_twice_when_killed_between_publishing_and_removing_what_was_published() throws IOException {
        var action = DraftedAction.in(AZUA, "Siembra de Azua", organizer);
        String dispatch;
        try (var kept = Stored.keepingEvents(platform, "campaigns.action")) {
            dispatch = announced(action);
            assertThat(everyoneIsTold(dispatch, "Siembra de Azua"))
                    .as("doubles")
                    .isZero();
            platform.konbit("kill", "campaigns");
            assertThat(kept.documents()).as("published and not removed").isEqualTo(1);
        }
        platform.konbit("start", "campaigns");
        Stored.awaitAllHeard(platform);

        assertThat(everyoneIsTold(dispatch, "Siembra de Azua")).as("doubles").isZero();
        assertThat(Stored.timesPublished(platform, "campaigns.events", dispatch))
                .as("published before the kill and after it")
                .isGreaterThan(1);
    }

    @Test
    void counts_and_thanks_for_each_answer_once_when_killed_between_noting_answers_and_committing_them()
            throws Exception {
        var action = DraftedAction.in(ESPAILLAT, "Asamblea de Espaillat", organizer);
        Dispatches.done(organizer, announced(action));
        var reader = platform.part("campaigns", 1);
        var last = ANSWERING - 1;
        var lastPledge = action + ":" + idOf("espaillat." + last);
        final Stored.Held held;
        try (var frozen = reader.frozen()) {
            for (var i = 0; i < last; i++) standIns.answer(phone(i), "SI 2");
            awaitAnswersTo(action, last);
            standIns.answer(phone(last), "SI 2");
            awaitAnswersTo(action, ANSWERING);
            held = Stored.held(platform, "campaigns.pledge", lastPledge);
        }
        // The last answer cannot be noted, and what was read together is committed together.
        try (held) {
            await("all but the last are noted")
                    .atMost(Duration.ofSeconds(50))
                    .until(() -> organizer.get("/api/actions/" + action), answer -> accepted(answer) == last);
            reader.kill();
        }
        var answers = answersTo(action);
        var partition =
                new TopicPartition("notifications.events", answers.getFirst().partition());
        assertThat(Stored.committed(platform, "campaigns-service.notifications.events", partition))
                .as("committed, when an answer was noted")
                .isLessThanOrEqualTo(answers.get(last - 1).offset());
        platform.konbit("start", "campaigns");
        Stored.awaitAllHeard(platform);

        var counts = organizer.get("/api/actions/" + action).is(200);
        assertThat(accepted(counts)).isEqualTo(ANSWERING);
        assertThat(counts.json().at("/counts/headcount").asInt()).isEqualTo(2 * ANSWERING);
        var told = Stored.recordsOf(platform, "campaigns.events").stream()
                .filter(record -> Stored.header(record, "ce_type").equals("konbit.campaigns.pledge-made.v1")
                        && Stored.text(record.key()).equals(action))
                .collect(Collectors.groupingBy(
                        record -> Stored.header(record, "ce_subject"),
                        Collectors.mapping(record -> Stored.header(record, "ce_id"), Collectors.toSet())));
        assertThat(told)
                .hasSize(ANSWERING)
                .allSatisfy((pledge, events) ->
                        assertThat(events).as("events of " + pledge).hasSize(1));
        for (var i = 0; i < ANSWERING; i++) {
            var phone = phone(i);
            await("thanks to " + phone)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> standIns.textsTo(phone).size() >= 2);
            assertThat(standIns.textsTo(phone))
                    .extracting(text -> text.path("text").asString())
                    .satisfiesOnlyOnce(text -> assertThat(text).contains("Asamblea de Espaillat", "Responda"))
                    .satisfiesOnlyOnce(text -> assertThat(text).contains("Gracias"))
                    .hasSize(2);
        }
        assertThat(platform.konbit("dead-letters")).contains("No dead letters.");
    }

    private String idOf(String handle) {
        return organizer.all("/api/people?limit=200&territory=" + ESPAILLAT).stream()
                .filter(person -> person.path("handle").asString().equals(handle))
                .map(person -> person.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private void awaitAnswersTo(String action, int answers) {
        await(answers + " have answered")
                .atMost(Duration.ofSeconds(60))
                .until(() -> answersTo(action).size() == answers);
    }

    private List<ConsumerRecord<byte[], byte[]>> answersTo(String action) throws IOException {
        return Stored.recordsOf(platform, "notifications.events").stream()
                .filter(record -> Stored.header(record, "ce_type").equals("konbit.notifications.reply-received.v1")
                        && Stored.text(record.key()).equals(action))
                .toList();
    }

    /** None while the service is just waking up. */
    private static int accepted(Http.Answer action) {
        return action.status() == 200 ? action.json().at("/counts/accepted").asInt() : 0;
    }

    @Test
    void an_import_goes_on_where_it_was_killed() throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("handle", "display_name", "language", "territory"));
        for (var i = 0; i < IMPORTED; i++) rows.add(List.of("ocoa." + i, "Persona " + i, "es", OCOA));
        var collectives = platform.part("collectives", 1);
        var location = Imported.begun(organizer, "people", Imported.csvOf(rows));
        await("a part of it is done")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        organizer.get(location).is(200).json().path("accepted").asInt() > 0);
        collectives.kill();
        assertThat(Stored.unfinishedImports(platform))
                .as("killed before the end")
                .isEqualTo(1);
        platform.konbit("start", "collectives");
        var report = Imported.done(organizer, location);

        assertThat(report.path("state").asString()).isEqualTo("DONE");
        assertThat(report.path("rows").asInt()).isEqualTo(IMPORTED);
        assertThat(report.path("refused").asInt()).isZero();
        assertThat(report.path("accepted").asInt() + report.path("unchanged").asInt())
                .isEqualTo(IMPORTED);
        assertThat(organizer.all("/api/people?limit=200&territory=" + OCOA))
                .extracting(person -> person.path("handle").asString())
                .doesNotHaveDuplicates()
                .hasSize(IMPORTED);
    }

    @Test
    void everyone_is_told_whichever_services_are_killed_whenever() {
        var seed = Long.getLong("konbit.seed", ThreadLocalRandom.current().nextLong(100_000));
        System.out.printf("Three services are killed at random: -Dkonbit.seed=%d%n", seed);
        var random = new Random(seed);
        var services = new ArrayList<>(List.of("collectives", "campaigns", "notifications"));
        Collections.shuffle(services, random);
        standIns.fail(Map.of("smtp", Map.of("share", 1, "delayMs", 20)));
        var drafted = List.of("Marcha uno", "Marcha dos", "Marcha tres").stream()
                .collect(Collectors.toMap(title -> title, title -> DraftedAction.in(AZUA, title, organizer)));
        var before = standIns.mailsInAll();
        var dispatches = new TreeMap<String, String>();
        drafted.forEach((title, action) -> dispatches.put(title, announced(action)));
        var moments = random.longs(services.size(), 0, 2 * PEOPLE).sorted().iterator();
        for (var service : services) {
            // Once nobody sends any more, there is nothing to wait for.
            if (senderLives(services, service)) awaitMails("the next kill's moment", before + moments.next());
            platform.konbit("kill", service);
        }
        standIns.fail(Map.of());
        platform.konbit("up");

        dispatches.forEach((title, dispatch) -> assertThat(everyoneIsTold(dispatch, title))
                .as("doubles of " + title)
                .isBetween(0, UNCONFIRMED_AT_MOST));
    }

    private static boolean senderLives(List<String> inTurn, String now) {
        return inTurn.indexOf(now) <= inTurn.indexOf("notifications");
    }

    private Http.Answer message(String title) {
        return organizer.post(
                "/api/messages",
                Map.of(
                        "title", Map.of("es", title),
                        "body", Map.of("es", "El sábado"),
                        "audience", Map.of("territories", List.of(AZUA))));
    }

    private String announced(String action) {
        return organizer
                .post("/api/actions/" + action + "/announce", Map.of())
                .is(200)
                .at("/dispatch");
    }

    private void awaitMails(String what, long mails) {
        await(what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> standIns.mailsInAll() >= mails);
    }

    /** Waits until the dispatch is done and finds it with everyone; how many mails came more than once, under one id. */
    private int everyoneIsTold(String dispatch, String title) {
        var done = Dispatches.done(organizer, dispatch);
        assertThat(done.at("/counts/recipients").asInt()).isEqualTo(PEOPLE);
        assertThat(done.at("/counts/sent").asInt()).isEqualTo(PEOPLE);
        var ids = new TreeMap<String, List<String>>();
        for (var mail : standIns.mails()) {
            if (!mail.path("subject").asString().contains(title)) continue;
            ids.computeIfAbsent(mail.path("to").asString(), to -> new ArrayList<>())
                    .add(messageId(mail));
        }
        assertThat(ids).as("everyone is told").hasSize(PEOPLE);
        ids.forEach((to, messages) -> assertThat(new HashSet<>(messages))
                .as("doubles to %s have one id", to)
                .hasSize(1));
        return ids.values().stream().mapToInt(List::size).sum() - PEOPLE;
    }

    private static String messageId(tools.jackson.databind.JsonNode mail) {
        var headers = mail.path("headers");
        for (var name : headers.propertyNames()) {
            if (!name.equalsIgnoreCase("Message-ID")) continue;
            var value = headers.path(name);
            return value.isArray() ? value.path(0).asString() : value.asString();
        }
        throw new AssertionError("A mail without Message-ID: " + mail);
    }

    private static String phone(int i) {
        return "+180900098%02d".formatted(i);
    }

    private static String address(int i) {
        return "azua." + i + "@example.net";
    }
}
