package org.konbit.notifications.dispatch.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.data.mongodb.core.MongoTemplate;

class PendingDeliveriesMongoTests {
    private final String database = "pending" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestPlatform.database(database)))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());
    private final MongoTemplate mongo = new MongoTemplate(client, database);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PendingDeliveries pending = new PendingDeliveries(mongo, Clock.systemUTC(), meters);

    @AfterEach
    void close() {
        client.getDatabase(database).drop();
        client.close();
    }

    @Test
    void counts_who_is_still_to_be_told_by_channel_and_lane() {
        var small = dispatch(DispatchState.SENDING, Lane.URGENT);
        chunk(small, ChannelKind.SMS, 7);
        var large = dispatch(DispatchState.PREPARING, Lane.USUAL);
        chunk(large, ChannelKind.EMAIL, 500);
        chunk(large, ChannelKind.EMAIL, 20);
        chunk(large, ChannelKind.NONE, 0);
        chunk(dispatch(DispatchState.PAUSED, Lane.USUAL), ChannelKind.EMAIL, 400);

        pending.count();

        assertThat(of("sms", "urgent")).isEqualTo(7);
        assertThat(of("sms", "usual")).isZero();
        assertThat(of("email", "usual")).isEqualTo(520);
        assertThat(of("relay", "urgent")).isZero();
    }

    @Test
    void is_said_by_one_instance_only() {
        var otherMeters = new SimpleMeterRegistry();
        var other = new PendingDeliveries(mongo, Clock.systemUTC(), otherMeters);

        pending.count();
        other.count();

        assertThat(meters.getMeters()).hasSize(6);
        assertThat(otherMeters.getMeters()).isEmpty();
    }

    private UUID dispatch(DispatchState state, Lane lane) {
        var id = UUID.randomUUID();
        mongo.getCollection(mongo.getCollectionName(Dispatch.class))
                .insertOne(new Document("_id", id)
                        .append("state", state.name())
                        .append("lane", lane.name())
                        .append("unfinished", true));
        return id;
    }

    private void chunk(UUID dispatch, ChannelKind channel, int queued) {
        mongo.getCollection(MongoChunks.COLLECTION)
                .insertOne(new Document("dispatch", dispatch)
                        .append("channel", channel.name())
                        .append("queued", queued));
    }

    private double of(String channel, String lane) {
        return meters.get("konbit.deliveries.pending")
                .tags("channel", channel, "lane", lane)
                .gauge()
                .value();
    }
}
