package org.konbit.notifications.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.outbox.Ids;

class UnclearTextsMessagingTests extends PeopleWithPhones {
    @Test
    void a_text_brought_many_times_at_once_counts_once() throws Exception {
        var marie = person("ht");
        var question = "kilè? " + place;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var brought = new ArrayList<Future<?>>();
            for (int i = 0; i < 12; i++) {
                var id = (i % 2 == 0 ? "same-" : "other-") + place;
                brought.add(threads.submit(() -> {
                    textFrom(marie, question, id);
                    return id;
                }));
            }
            for (var one : brought) {
                one.get();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 2);
        stays(() -> assertThat(texts(marie)).hasSize(2));
        var conversation = conversationsOf(marie);
        assertThat(conversation).hasSize(1);
        assertThat(get(
                                "/api/conversations/"
                                        + conversation.getFirst().path("id").asString() + "/messages",
                                ORGANIZER)
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void an_unclear_text_reaches_organizers_and_their_answer_the_phone() throws Exception {
        var marie = person("ht");
        var question = "kote sa ye? " + place;
        textFrom(marie, question, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);
        assertThat(texts(marie).getFirst()).contains("Mèsi");

        var conversation = conversationsOf(marie).getFirst();
        assertThat(conversation.path("state").asString()).isEqualTo("OPEN");
        assertThat(conversation.toString()).doesNotContain(marie.phone()).contains(marie.handle());
        var messages = "/api/conversations/" + conversation.path("id").asString() + "/messages";
        assertThat(get(messages, ORGANIZER).path("items").get(0).path("text").asString())
                .isEqualTo(question);

        assertThat(post(messages, "{\"text\": \"Devan mache a.\"}", ORGANIZER)).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).contains("Devan mache a."));
        assertThat(get(messages, ORGANIZER).path("items")).hasSize(2);
        assertThat(get("/api/conversations?state=ANSWERED&limit=200", ORGANIZER).toString())
                .contains(conversation.path("id").asString());
    }

    @Test
    void a_stranger_is_answered_and_read_too() throws Exception {
        var stranger = new Phone(UUID.randomUUID(), "", number());
        textFrom(stranger, "alo? " + place, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(stranger).size() == 1);
        textFrom(stranger, "WI", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(stranger).size() == 2);
        textFrom(stranger, "ED", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(stranger).size() == 3);
        assertThat(topics.heard("notifications.events", "konbit.notifications.reply-received.v1")
                        .toString())
                .doesNotContain(stranger.phone());
    }

    @Test
    void whoever_is_erased_leaves_nothing_readable() throws Exception {
        var marie = person("ht");
        textFrom(marie, "yon sekrè " + place, null);
        topics.tell("collectives.people", marie.id().toString(), "", Ids.next(), 2, null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cards.of(Set.of(marie.id())).isEmpty());
        var conversation = conversationsOf(marie).getFirst();
        var message = get("/api/conversations/" + conversation.path("id").asString() + "/messages", ORGANIZER)
                .path("items")
                .get(0);
        assertThat(message.has("text")).isFalse();
    }

    @Test
    void what_somebody_wrote_and_how_they_are_reached_is_handed_over_to_the_gateway() throws Exception {
        var marie = person("ht");
        var question = "ki lè? " + place;
        textFrom(marie, question, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);

        var held = get(
                "/internal/people/" + marie.id() + "/data",
                new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false));

        assertThat(held.at("/contactPoints/0/value").asString()).isEqualTo(marie.phone());
        assertThat(held.at("/preferences/0/quietHours/from").asString()).startsWith("20:00");
        assertThat(held.at("/textsSent/0/text").asString()).isEqualTo(question);
        assertThat(held.at("/textsSent/0/from").asString()).isEqualTo(marie.phone());
        assertThat(held.at("/conversation/0/text").asString()).isEqualTo(question);
    }

    @Test
    void the_database_holds_no_number_and_no_text_in_clear() throws Exception {
        var marie = person("ht");
        textFrom(marie, "sekrepam", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);
        for (var collection : mongo.getCollectionNames()) {
            for (var document : mongo.getCollection(collection).find(RawBsonDocument.class)) {
                var bytes = new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .as(collection)
                        .doesNotContain(marie.phone().substring(1))
                        .doesNotContain("sekrepam");
            }
        }
    }
}
