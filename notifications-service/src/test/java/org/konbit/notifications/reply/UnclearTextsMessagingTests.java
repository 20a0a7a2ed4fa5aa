package org.konbit.notifications.reply;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.notifications.conversation.Conversation;
import org.konbit.notifications.conversation.ConversationMessage;
import org.konbit.notifications.conversation.Conversations;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class UnclearTextsMessagingTests extends PeopleWithPhones {
    private static final String INBOUND = "inboundMessage";

    @Autowired
    SealedTexts sealedTexts;

    @Autowired
    Conversations conversations;

    @Autowired
    List<OldTexts> oldTexts;

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
    void of_whoever_is_erased_neither_key_nor_number_nor_words_are_left() throws Exception {
        var marie = person("ht");
        textFrom(marie, "yon sekrè " + place, "once-" + place);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);
        var conversation = conversationsOf(marie).getFirst().path("id").asString();
        assertThat(post("/api/conversations/" + conversation + "/messages", "{\"text\": \"Wi.\"}", ORGANIZER))
                .isEqualTo(201);
        var inbound = new Document("who.person", marie.id());
        var index = requireNonNull(mongo.getCollection(INBOUND).find(inbound).first())
                .getString("sender");
        assertThat(collectionsWith(index)).contains("recipients", INBOUND, "conversations");

        topics.tell("collectives.people", marie.id().toString(), "", Ids.next(), 2, null);

        await("nothing leads from the id to the number")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(collectionsWith(index)).isEmpty());
        var left = mongo.getCollection("recipients")
                .find(new Document("_id", marie.id()))
                .first();
        assertThat(requireNonNull(left).keySet())
                .as("no key, whatever was sealed by it")
                .containsOnly("_id", "rk", "erased", "channel", "skip");
        assertThat(requireNonNull(mongo.getCollection(INBOUND).find(inbound).first())
                        .keySet())
                .doesNotContain("sender", "from", "text", "providerId", "answerDue");
        assertThat(conversationsOf(marie)).isEmpty();
        assertThat(mongo.getCollection("conversation_messages")
                        .countDocuments(new Document("conversation", UUID.fromString(conversation))))
                .isZero();

        // Whoever has the phone now begins anew.
        textFrom(marie, "alo? " + place, null);
        var begun = mongo.getCollection("conversations")
                .find(new Document("sender", index))
                .first();
        assertThat(requireNonNull(begun).get("_id")).isNotEqualTo(UUID.fromString(conversation));
        assertThat(begun.get("person")).isNull();
    }

    private List<String> collectionsWith(String text) {
        return mongo.getCollectionNames().stream()
                .filter(collection ->
                        mongo.getCollection(collection).find(RawBsonDocument.class).into(new ArrayList<>()).stream()
                                .anyMatch(document -> document.toJson().contains(text)))
                .toList();
    }

    @Test
    void nothing_is_sealed_for_whoever_has_no_key() {
        assertThatThrownBy(() -> sealedTexts.seal(UUID.randomUUID(), "place", "yon sekrè"))
                .isInstanceOf(SealedTexts.NoKey.class);
    }

    @Test
    void what_nobodys_own_key_seals_is_kept_for_90_days() {
        for (var kept : Map.of(
                        INBOUND,
                        "text.person",
                        "conversation_messages",
                        "text.person",
                        "conversations",
                        "address.person")
                .entrySet()) {
            assertThat(mongo.getCollection(kept.getKey()).listIndexes().into(new ArrayList<>()))
                    .as(kept.getKey())
                    .anyMatch(index -> index.get("expireAfterSeconds") instanceof Number seconds
                            && seconds.longValue() == Duration.ofDays(90).toSeconds()
                            && new Document(kept.getValue(), null).equals(index.get("partialFilterExpression")));
        }
    }

    @Test
    void of_a_shared_phone_each_is_handed_over_what_they_wrote_themselves() throws Exception {
        var marie = person("ht");
        var jan = personWithPhone("ht", marie.phone());
        var sender = sealedTexts.index(marie.phone()).hex();
        for (var writer : List.of(marie, jan)) {
            var now = Instant.now();
            var id = conversations.open(new Conversation(
                    Ids.next(),
                    sender,
                    sealedTexts.seal(writer.id(), "address", writer.phone()),
                    "address",
                    writer.id(),
                    "ht",
                    null,
                    null,
                    Conversation.State.OPEN,
                    now,
                    now));
            conversations.add(new ConversationMessage(
                    Ids.next(),
                    id,
                    now,
                    ConversationMessage.Direction.IN,
                    sealedTexts.seal(writer.id(), "text", "se " + writer.handle()),
                    "text",
                    null));
        }

        for (var writer : List.of(marie, jan)) {
            assertThat(heldOn(writer)
                            .path("conversation")
                            .valueStream()
                            .map(one -> one.path("text").asString()))
                    .containsExactly("se " + writer.handle());
        }
    }

    private JsonNode heldOn(Phone person) throws Exception {
        return get(
                "/internal/people/" + person.id() + "/data",
                new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false));
    }

    @Test
    void what_somebody_wrote_and_how_they_are_reached_is_handed_over_to_the_gateway() throws Exception {
        var marie = person("ht");
        var question = "ki lè? " + place;
        textFrom(marie, question, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);

        var held = heldOn(marie);

        assertThat(held.at("/contactPoints/0/value").asString()).isEqualTo(marie.phone());
        assertThat(held.at("/preferences/0/quietHours/from").asString()).startsWith("20:00");
        assertThat(held.at("/textsSent/0/text").asString()).isEqualTo(question);
        assertThat(held.at("/textsSent/0/from").asString()).isEqualTo(marie.phone());
        assertThat(held.at("/conversation/0/text").asString()).isEqualTo(question);
    }

    @Test
    void what_somebody_wrote_is_forgotten_after_a_while() throws Exception {
        var marie = person("ht");
        textFrom(marie, "ki kote? " + place, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(marie).size() == 1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            forgetIn(Duration.ofDays(179));
            assertThat(written(marie)).isEqualTo("1 and 1");
        });

        forgetIn(Duration.ofDays(181));
        assertThat(written(marie)).isEqualTo("0 and 0");
        assertThat(conversationsOf(marie)).isEmpty();
    }

    private void forgetIn(Duration time) {
        new ForgetTexts(oldTexts, Clock.offset(Clock.systemUTC(), time), Duration.ofDays(180)).now();
    }

    /** Texts of theirs as they came in, and as organizers read them. */
    private String written(Phone phone) throws Exception {
        var held = get(
                "/internal/people/" + phone.id() + "/data",
                new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false));
        return held.path("textsSent").size() + " and "
                + held.path("conversation").size();
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
