package org.konbit.campaigns.told.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.Neighbours;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.konbit.outbox.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RepliesMessagingTests {
    private final Api api;
    private final World world;
    private final Neighbours neighbours;

    RepliesMessagingTests(Api api, World world, Neighbours neighbours) {
        this.api = api;
        this.world = world;
        this.neighbours = neighbours;
    }

    @Test
    void a_reply_is_heard_once_however_often_it_comes() {
        var action = world.anAnnouncedAction("");
        var person = Ids.next();
        var early = Ids.next();
        var first = Instant.now();
        reply(action, person, early, "ACCEPTED", 3, first);
        var late = Ids.next();
        reply(action, person, late, "DECLINED", 1, first.plusSeconds(2));
        assertThat(answered(late).get("answer").asString()).isEqualTo("DECLINED");

        reply(action, person, early, "ACCEPTED", 3, first);
        reply(action, person, late, "DECLINED", 1, first.plusSeconds(2));
        var marker = Ids.next();
        reply(action, Ids.next(), marker, "TENTATIVE", 1, first.plusSeconds(3));
        answered(marker);

        assertThat(neighbours.all("campaigns.events").stream().filter(r -> answers(r, early) || answers(r, late)))
                .hasSize(2);
        var counts = api.get("/api/actions/" + action, Api.ORGANIZER).json().get("counts");
        assertThat(counts.get("declined").asInt()).isEqualTo(1);
        assertThat(counts.get("accepted").asInt()).isZero();
    }

    @Test
    void who_never_pledged_may_decline() {
        var action = world.anAnnouncedAction("");
        var message = Ids.next();
        reply(action, Ids.next(), message, "DECLINED", 1, Instant.now());
        assertThat(answered(message).get("answer").asString()).isEqualTo("DECLINED");
    }

    @Test
    void who_replies_too_late_for_a_seat_hears_that_they_wait() {
        var action = world.anAnnouncedAction(",'capacity':1");
        var message = Ids.next();
        reply(action, Ids.next(), message, "ACCEPTED", 2, Instant.now());
        assertThat(answered(message).get("answer").asString()).isEqualTo("WAITLISTED");
    }

    @Test
    void a_reply_that_can_not_be_taken_is_refused_once_and_says_why() {
        var cancelled = world.anAnnouncedAction("");
        api.post("/api/actions/%s/cancel".formatted(cancelled), Api.ORGANIZER, "{}");
        assertThat(refusalOf(cancelled, 1)).isEqualTo("ACTION_CANCELLED");
        var held = world.anAnnouncedAction("");
        api.post("/api/actions/%s/hold".formatted(held), Api.ORGANIZER, "{}");
        assertThat(refusalOf(held, 1)).isEqualTo("ACTION_OVER");
        assertThat(refusalOf(UUID.randomUUID(), 1)).isEqualTo("ACTION_UNKNOWN");
        assertThat(refusalOf(world.anAnnouncedAction(""), 9999)).isEqualTo("HEADCOUNT_OUT_OF_RANGE");
    }

    private String refusalOf(UUID action, int headcount) {
        var message = Ids.next();
        var person = Ids.next();
        var at = Instant.now();
        reply(action, person, message, "ACCEPTED", headcount, at);
        reply(action, person, message, "ACCEPTED", headcount, at);
        // Behind the others, as replies to one action are heard in their order.
        var last = Ids.next();
        reply(action, Ids.next(), last, "ACCEPTED", headcount, at);
        answered(last);
        var refused = answered(message);
        assertThat(neighbours.all("campaigns.events").stream().filter(r -> answers(r, message)))
                .hasSize(1);
        return refused.get("reason").asString();
    }

    private void reply(UUID action, UUID person, UUID message, String answer, int headcount, Instant at) {
        var body = "{'messageId':'%s','personId':'%s','actionId':'%s','answer':'%s','headcount':%d,'channel':'SMS'}"
                .formatted(message, person, action, answer, headcount);
        neighbours.tell("notifications.events", action.toString(), ReplyReceivedV1.TYPE, 1, at, Ids.next(), body);
    }

    private JsonNode answered(UUID message) {
        var record = neighbours.hear("campaigns.events", r -> answers(r, message));
        return JsonMapper.shared().readTree(record.value());
    }

    private static boolean answers(ConsumerRecord<String, String> record, UUID message) {
        return record.value() != null && record.value().contains("\"inReplyTo\":\"%s\"".formatted(message));
    }
}
