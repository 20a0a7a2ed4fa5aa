package org.konbit.notifications.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.outbox.Ids;

class RepliesMessagingTests extends PeopleWithPhones {
    @Test
    void a_yes_is_told_to_campaigns_and_its_answer_goes_back_once_in_the_persons_language() throws Exception {
        var marie = person("fr");
        var action = announced("Marche à Hinche");
        await().atMost(Duration.ofSeconds(30)).until(() -> texts(marie).size() == 1);

        textFrom(marie, "Oui 3", "m-1" + place);
        textFrom(marie, "Oui 3", "m-1" + place);

        var reply = soleReply(action);
        assertThat(reply.path("personId").asString()).isEqualTo(marie.id().toString());
        assertThat(reply.path("answer").asString()).isEqualTo("ACCEPTED");
        assertThat(reply.path("headcount").asInt()).isEqualTo(3);

        for (int i = 0; i < 2; i++) {
            pledgeMade(action, marie, "ACCEPTED", 3, reply.path("messageId").asString());
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 2);
        assertThat(texts(marie).get(1))
                .contains("Merci")
                .contains("3 personnes")
                .contains("Marche à Hinche");

        pledgeMade(action, marie, "WAITLISTED", 3, null);
        stays(() -> assertThat(texts(marie)).hasSize(2));
    }

    @Test
    void a_no_is_acknowledged_and_what_could_not_be_counted_is_explained() throws Exception {
        var jean = person("ht");
        var action = announced("Mach");
        await().atMost(Duration.ofSeconds(30)).until(() -> texts(jean).size() == 1);
        textFrom(jean, "NON MÈSI", null);
        var reply = soleReply(action);
        assertThat(reply.path("answer").asString()).isEqualTo("DECLINED");
        topics.tell(
                "campaigns.events",
                action.toString(),
                "konbit.campaigns.pledge-refused.v1",
                Ids.next(),
                1,
                Map.of(
                        "actionId",
                        action,
                        "personId",
                        jean.id(),
                        "reason",
                        "ACTION_CANCELLED",
                        "inReplyTo",
                        reply.path("messageId").asString()));
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(jean).size() == 2);
        assertThat(texts(jean).get(1)).contains("anile");
    }

    @Test
    void after_a_stop_there_is_one_confirmation_and_nothing_else_until_they_come_back() throws Exception {
        var ana = person("es");
        textFrom(ana, "ALTO", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(ana).size() == 1);
        assertThat(texts(ana).getFirst()).contains("ALTA");
        assertThat(recipients.reach(List.of(ana.id())).getFirst().channel()).isEqualTo(ChannelKind.NONE);

        for (var text : List.of("ALTO", "¿qué es esto?", "SI", "AYUDA")) {
            textFrom(ana, text, null);
        }
        announced("Marcha");
        stays(() -> assertThat(texts(ana)).hasSize(1));
        assertThat(topics.heard("notifications.events", "konbit.notifications.person-opted-out.v1"))
                .filteredOn(event ->
                        event.path("personId").asString().equals(ana.id().toString()))
                .hasSize(1);

        textFrom(ana, "alta", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(ana).size() == 2);
        assertThat(recipients.reach(List.of(ana.id())).getFirst().channel()).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void a_stop_counts_for_everyone_who_shares_the_phone() throws Exception {
        var mother = person("ht");
        var son = personWithPhone("ht", mother.phone());
        textFrom(mother, "arete", null);
        assertThat(recipients.reach(List.of(mother.id(), son.id())))
                .allSatisfy(one -> assertThat(one.channel()).isEqualTo(ChannelKind.NONE));
    }

    @Test
    void a_relay_finds_whom_to_tell_in_the_inbox_and_reports_by_text() throws Exception {
        var relay = person("ht");
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            var person = learned("ht");
            var card = cards.of(Set.of(person.id())).get(person.id());
            assertThat(card).isNotNull();
            importContact(person.handle() + ",relay,," + relay.handle());
            people.add(person.id());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recipients.reach(people).stream().allMatch(one -> one.channel() == ChannelKind.RELAY));
        var action = announced("Mach");
        await().atMost(Duration.ofSeconds(30)).until(() -> texts(relay).size() == 2);
        var inbox = get("/api/me/inbox", TestTokens.member(relay.id(), relay.handle()));
        assertThat(inbox.path("items")).hasSize(1);
        var item = inbox.path("items").get(0);
        assertThat(item.path("action").asString()).isEqualTo(action.toString());
        assertThat(item.path("relay").path("count").asInt()).isEqualTo(3);
        assertThat(item.path("relay").path("people")).hasSize(3);
        var told = get("/api/me/inbox", TestTokens.member(people.getFirst(), "p"));
        assertThat(told.path("items")).hasSize(1);

        textFrom(relay, "RELE 2/3", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !topics.heard("notifications.events", "konbit.notifications.relay-reported.v1")
                        .isEmpty());
        var report = topics.heard("notifications.events", "konbit.notifications.relay-reported.v1")
                .getLast();
        assertThat(report.path("told").asInt()).isEqualTo(2);
        assertThat(report.path("actionId").asString()).isEqualTo(action.toString());
    }
}
