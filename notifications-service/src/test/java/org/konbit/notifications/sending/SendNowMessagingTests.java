package org.konbit.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.ForgetPeople;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.sealing.MasterKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

@NotificationsTest
class SendNowMessagingTests {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    ApplicationContext context;

    @Autowired
    SendNow sendNow;

    @Autowired
    Outgoing outgoing;

    @Autowired
    MasterKey masterKey;

    @Autowired
    ForgetPeople forgetPeople;

    @Autowired
    MongoTemplate mongo;

    Neighbours neighbours;
    String key = "";

    @BeforeEach
    void someNeighbours() {
        neighbours = new Neighbours(context);
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void answerAgain() {
        Providers.SMS.script((to, nth) -> 202);
    }

    @Test
    void says_the_same_thing_once_however_often_it_is_asked_to() {
        var person = neighbours.someone("ht");
        var phone = neighbours.withPhone(person);
        sendNow.sms(person, "Mèsi", key);
        sendNow.sms(person, "Mèsi", key);
        sendNow.sms(person, "Ankò", key + "2");

        await().atMost(SOON).until(() -> Providers.SMS.textsTo(phone).size() == 2);
        await().during(Duration.ofMillis(500))
                .until(() -> Providers.SMS.textsTo(phone).size() == 2);
    }

    @Test
    void tries_again_when_the_provider_fails() {
        Providers.SMS.script((to, nth) -> to.equals("+50937770001") && nth < 3 ? 500 : 202);
        sendNow.smsTo(null, "+50937770001", "Mèsi", key);
        await().atMost(SOON).until(() -> Providers.SMS.textsTo("+50937770001").size() == 1);
    }

    @Test
    void gives_up_on_a_number_that_is_refused() {
        Providers.SMS.script((to, nth) -> to.equals("+50937770002") ? 400 : 202);
        sendNow.smsTo(null, "+50937770002", "Mèsi", key);
        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> Providers.SMS.textsTo("+50937770002").isEmpty());
    }

    @Test
    void what_waits_for_whoever_is_erased_is_gone_and_never_sent() {
        var person = neighbours.someone("ht");
        var phone = neighbours.withPhone(person);
        Providers.SMS.script((to, nth) -> to.equals(phone) ? 500 : 202);
        sendNow.smsTo(person, phone, "Mèsi", key);
        sendNow.sms(person, "Ankò", key + "2");
        assertThat(waitingFor(person)).hasSize(2);

        forgetPeople.forget(List.of(person));

        assertThat(waitingFor(person)).isEmpty();
        Providers.SMS.script((to, nth) -> 202);
        assertThat(mongo.getCollection("outgoing").find(new Document("sentAt", new Document("$exists", true))))
                .allSatisfy(sent -> assertThat(sent.keySet()).doesNotContain("person", "phone", "text", "dueAt"));
        await().during(Duration.ofSeconds(3))
                .atMost(SOON)
                .until(() -> Providers.SMS.textsTo(phone).isEmpty());
    }

    private List<Document> waitingFor(UUID person) {
        return mongo.getCollection("outgoing")
                .find(new Document("person", person))
                .into(new ArrayList<>());
    }

    @Test
    void sends_what_a_dead_process_had_stored() {
        var id = "dead" + key;
        var message = new Outgoing.Waiting(
                id,
                null,
                seal("+50937770003", id, "phone"),
                seal("Mèsi", id, "text"),
                true,
                1,
                Instant.now(),
                Instant.now(),
                null);
        assertThat(outgoing.add(message)).isTrue();
        await().atMost(SOON).until(() -> Providers.SMS.textsTo("+50937770003").size() == 1);
    }

    private byte[] seal(String clear, String id, String field) {
        return masterKey.seal(
                clear.getBytes(StandardCharsets.UTF_8),
                ("outgoing." + id + "." + field).getBytes(StandardCharsets.UTF_8));
    }
}
