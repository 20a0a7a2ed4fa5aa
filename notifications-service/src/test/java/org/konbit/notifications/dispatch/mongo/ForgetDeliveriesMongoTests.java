package org.konbit.notifications.dispatch.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.dispatch.Chunks.Report;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.ForgetDeliveries;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.dispatch.NewChunk;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.RelayGroup;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.outbox.Ids;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.data.mongodb.core.MongoTemplate;

class ForgetDeliveriesMongoTests {
    private static final Instant TOLD = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant LAST_MOMENT = TOLD.plus(Duration.ofDays(90));
    private static final UUID MARIE = UUID.randomUUID();
    private static final UUID JEAN = UUID.randomUUID();

    private final String database = "forget" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestPlatform.database(database)))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());
    private final MongoTemplate mongo = new MongoTemplate(client, database);
    private final MongoDeliveries deliveries = new MongoDeliveries(mongo);
    private final MongoChunks chunks = new MongoChunks(mongo);

    @AfterEach
    void close() {
        client.getDatabase(database).drop();
        client.close();
    }

    @Test
    void who_was_told_is_forgotten_after_a_while_and_how_many_is_kept() {
        var dispatch = told(DispatchState.DONE, null, null);
        var figures = deliveries.figures(dispatch);
        assertThat(figures.sent()).isEqualTo(1);
        assertThat(figures.failed()).isEqualTo(1);

        forgetAt(LAST_MOMENT);
        assertThat(deliveries.list(dispatch, null, null, 10)).hasSize(2);

        forgetAt(LAST_MOMENT.plusSeconds(1));
        assertThat(deliveries.list(dispatch, null, null, 10)).isEmpty();
        assertThat(stored()).doesNotContain(MARIE.toString()).doesNotContain(JEAN.toString());
        assertThat(deliveries.figures(dispatch)).isEqualTo(figures);
        assertThat(deliveries.failedBy(dispatch)).containsEntry("unreachable", 1L);
        assertThat(deliveries.toldByLanguage(dispatch)).containsEntry("ht", 1L);
        assertThat(new MongoInvitations(mongo).toldOf(null, Set.of(MARIE))).isEmpty();
    }

    @Test
    void what_comes_late_for_those_who_are_forgotten_changes_nothing() {
        var dispatch = told(DispatchState.DONE, null, null);
        forgetAt(LAST_MOMENT.plusSeconds(1));
        var figures = deliveries.figures(dispatch);
        chunks.report(List.of(new Report(new ChunkId(dispatch, 0).message(0), true, "delivered")));
        assertThat(chunks.requeueFailed(dispatch, LAST_MOMENT)).isZero();
        assertThat(deliveries.peopleOf(new ChunkId(dispatch, 0))).isEmpty();
        assertThat(deliveries.figures(dispatch)).isEqualTo(figures);
    }

    @Test
    void who_was_told_of_an_action_is_known_until_long_after_it_also_when_it_was_postponed() {
        var action = UUID.randomUUID();
        var announcement = told(DispatchState.DONE, action, TOLD.plus(Duration.ofDays(5)));
        told(DispatchState.DONE, action, TOLD.plus(Duration.ofDays(60)));
        forgetAt(LAST_MOMENT.plus(Duration.ofDays(59)));
        assertThat(deliveries.peopleOf(new ChunkId(announcement, 0)))
                .hasValueSatisfying(people -> assertThat(people).contains(MARIE));
        forgetAt(LAST_MOMENT.plus(Duration.ofDays(61)));
        assertThat(deliveries.peopleOf(new ChunkId(announcement, 0))).isEmpty();
    }

    @Test
    void what_is_not_over_is_not_forgotten() {
        var paused = told(DispatchState.PAUSED, null, null);
        forgetAt(LAST_MOMENT.plus(Duration.ofDays(100)));
        assertThat(deliveries.list(paused, null, null, 10)).hasSize(2);
    }

    private String stored() {
        return mongo.findAll(Document.class, MongoChunks.COLLECTION).toString();
    }

    private void forgetAt(Instant now) {
        new ForgetDeliveries(deliveries, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(90)).now();
    }

    private UUID told(DispatchState state, @Nullable UUID action, @Nullable Instant begins) {
        var id = Ids.next();
        var message = new Document();
        if (action != null) message.append("action", action);
        if (begins != null) message.append("begins", Date.from(begins));
        mongo.getCollection(mongo.getCollectionName(Dispatch.class))
                .insertOne(new Document("_id", id)
                        .append("state", state.name())
                        .append("message", message)
                        .append("createdAt", Date.from(TOLD)));
        var chunk = ChunkDocuments.of(new NewChunk(
                new ChunkId(id, 0),
                ChannelKind.SMS,
                Lane.USUAL,
                UUID.randomUUID(),
                null,
                List.of(MARIE, JEAN),
                List.of(Outcome.SENT, Outcome.FAILED),
                List.of("ht", "fr"),
                List.of(new RelayGroup(MARIE, 0, 2)),
                null));
        chunk.append("epoch", 1L)
                .append(MongoChunks.TOLD, new Document("ht", 1))
                .append("failures", List.of(new Document("o", 1).append("c", "unreachable")));
        mongo.getCollection(MongoChunks.COLLECTION).insertOne(chunk);
        return id;
    }
}
