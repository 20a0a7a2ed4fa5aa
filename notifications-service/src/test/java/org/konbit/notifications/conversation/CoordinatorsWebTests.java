package org.konbit.notifications.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.conversation.Conversation.State;
import org.konbit.notifications.conversation.ConversationMessage.Direction;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.Person.Membership;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.notifications.recipient.StopMessages;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationsTest
class CoordinatorsWebTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Conversations conversations;

    @Autowired
    SealedTexts sealedTexts;

    @Autowired
    StopMessages stopMessages;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID host = UUID.randomUUID();
    private final UUID campaign = Ids.next();

    @Test
    void a_hosts_coordinator_reads_and_answers_what_is_written_to_its_campaign_and_nothing_else() throws Exception {
        conversations.learnHosts(campaign, Set.of(host));
        var theirs = conversation(campaign, "+50937000001");
        var another = conversation(Ids.next(), "+50937000002");
        var queued = conversation(null, "+50937000003");
        var coordinator = member(host, true, "COORDINATOR");

        var list = get("/api/conversations?limit=200", coordinator);
        assertThat(list)
                .contains(theirs.toString())
                .doesNotContain(another.toString())
                .doesNotContain(queued.toString());
        assertThat(status("GET", messages(theirs), null, coordinator)).isEqualTo(200);
        assertThat(status("POST", messages(theirs), "{\"text\": \"Wi\"}", coordinator))
                .isEqualTo(201);
        for (var hidden : List.of(another, queued)) {
            assertThat(status("GET", messages(hidden), null, coordinator)).isEqualTo(404);
            assertThat(status("POST", messages(hidden), "{\"text\": \"Wi\"}", coordinator))
                    .isEqualTo(404);
        }
        var coordinatorsToken = TestTokens.organizer(coordinator.subject(), coordinator.handle());
        assertThat(status("GET", messages(theirs), null, coordinatorsToken)).isEqualTo(200);
        assertThat(status("GET", messages(queued), null, coordinatorsToken))
                .as("the role of an organizer without an appointment gives nothing")
                .isEqualTo(404);
        for (var other : List.of(
                member(host, true, "MEMBER"),
                member(host, false, "COORDINATOR"),
                member(UUID.randomUUID(), true, "COORDINATOR"))) {
            assertThat(status("GET", messages(theirs), null, other)).isEqualTo(404);
        }
    }

    @Test
    void organizers_read_the_platforms_queue_page_by_page() throws Exception {
        var one = conversation(null, "+50937000011");
        var two = conversation(null, "+50937000012");
        var organizer = TestTokens.platformOrganizer("boss");
        var first = get("/api/conversations?state=OPEN&limit=1", organizer);
        assertThat(first)
                .contains(two.toString())
                .doesNotContain(one.toString())
                .contains("nextCursor");
        assertThat(get("/api/conversations?state=OPEN&limit=200", organizer))
                .contains(one.toString())
                .contains(two.toString());
        assertThat(status("GET", "/api/conversations?state=LOST", null, organizer))
                .isEqualTo(400);
    }

    @Test
    void a_phone_that_was_stopped_is_not_answered() throws Exception {
        var conversation = conversation(null, "+50937000021");
        stopMessages.stop(sealedTexts.index("+50937000021"), false);
        assertThat(status(
                        "POST", messages(conversation), "{\"text\": \"Bonjou\"}", TestTokens.platformOrganizer("boss")))
                .isEqualTo(409);
    }

    @Test
    void an_answer_says_something() throws Exception {
        var conversation = conversation(null, "+50937000031");
        var organizer = TestTokens.platformOrganizer("boss");
        assertThat(status("POST", messages(conversation), "{\"text\": \" \"}", organizer))
                .isEqualTo(422);
        assertThat(status("POST", messages(conversation), "{}", organizer)).isEqualTo(422);
        assertThat(status("POST", messages(conversation), "{\"text\": \"a\", \"to\": \"x\"}", organizer))
                .isEqualTo(400);
    }

    private static String messages(UUID conversation) {
        return "/api/conversations/" + conversation + "/messages";
    }

    private UUID conversation(@Nullable UUID ofCampaign, String phone) {
        var now = Instant.now();
        var sender = sealedTexts.index(phone).hex();
        var id = conversations.open(new Conversation(
                Ids.next(),
                sender,
                sealedTexts.seal(null, "test", phone),
                "test",
                null,
                "ht",
                ofCampaign,
                null,
                State.OPEN,
                now,
                now));
        conversations.add(new ConversationMessage(
                Ids.next(), id, now, Direction.IN, sealedTexts.seal(null, "test", "kote?"), "test", null));
        return id;
    }

    private Caller member(UUID collective, boolean active, String role) {
        var id = UUID.randomUUID();
        people.learn(List.of(new Person(
                id,
                1,
                "c-" + id,
                "ht",
                "UTC",
                List.of("HT"),
                null,
                null,
                null,
                List.of(new Membership(collective, "FARMERS_GROUP", Set.of(role), active)),
                List.of())));
        return TestTokens.member(id, "c-" + id);
    }

    private String get(String path, Caller caller) throws Exception {
        return http.send(request(path, caller).build(), BodyHandlers.ofString()).body();
    }

    private int status(String method, String path, @Nullable String body, Caller caller) throws Exception {
        var request = request(path, caller);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.bearer(caller));
    }
}
