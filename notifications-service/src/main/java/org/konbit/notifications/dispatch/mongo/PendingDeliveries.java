package org.konbit.notifications.dispatch.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.outbox.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many recipients of dispatches that are being sent are still to be told: what another instance would help with.
 *
 * <p>One instance at a time counts, at its own pace and in the index of figures alone; the others say nothing.
 */
@Component
class PendingDeliveries {
    private static final Logger log = LoggerFactory.getLogger(PendingDeliveries.class);
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final List<DispatchState> BEING_SENT = List.of(DispatchState.PREPARING, DispatchState.SENDING);

    private final MongoOperations mongo;
    private final Lease lease;
    private final MultiGauge pending;

    PendingDeliveries(MongoOperations mongo, Clock clock, MeterRegistry meters) {
        this.mongo = mongo;
        this.lease = new Lease(mongo, clock, "pending-deliveries", HELD);
        this.pending = MultiGauge.builder("konbit.deliveries.pending")
                .description("Recipients of dispatches being sent who are still to be told; one instance says so")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${konbit.dispatch.pending-every:10s}")
    void count() {
        try {
            pending.register(lease.isMine() ? rows(byLane()) : List.of(), true);
        } catch (DataAccessException | MongoException e) {
            pending.register(List.of(), true);
            log.debug("Pending deliveries are counted later", e);
        }
    }

    private Map<Lane, Map<ChannelKind, Long>> byLane() {
        var dispatches = new HashMap<Lane, List<UUID>>();
        var query =
                Query.query(Criteria.where("unfinished").is(true).and("state").in(BEING_SENT));
        query.fields().include("lane");
        for (var found : mongo.find(query, Document.class, mongo.getCollectionName(Dispatch.class))) {
            dispatches
                    .computeIfAbsent(Lane.valueOf(found.getString("lane")), lane -> new ArrayList<>())
                    .add(found.get("_id", UUID.class));
        }
        var all = new HashMap<Lane, Map<ChannelKind, Long>>();
        for (var lane : Lane.values()) all.put(lane, queued(dispatches.getOrDefault(lane, List.of())));
        return all;
    }

    private Map<ChannelKind, Long> queued(List<UUID> dispatches) {
        var queued = new HashMap<ChannelKind, Long>();
        for (var channel : List.of(ChannelKind.SMS, ChannelKind.EMAIL, ChannelKind.RELAY)) queued.put(channel, 0L);
        if (dispatches.isEmpty()) return queued;
        mongo.getCollection(MongoChunks.COLLECTION)
                .aggregate(List.of(
                        Aggregates.match(Filters.in("dispatch", dispatches)),
                        Aggregates.group("$channel", Accumulators.sum("queued", "$queued"))))
                .forEach(sum -> queued.computeIfPresent(
                        ChannelKind.valueOf(sum.getString("_id")),
                        (channel, none) -> sum.get("queued", Number.class).longValue()));
        return queued;
    }

    private static List<Row<?>> rows(Map<Lane, Map<ChannelKind, Long>> byLane) {
        var rows = new ArrayList<Row<?>>();
        byLane.forEach((lane, byChannel) -> byChannel.forEach((channel, queued) -> rows.add(Row.of(
                Tags.of("channel", channel.name().toLowerCase(Locale.ROOT), "lane", lane.topicPart()), queued))));
        return rows;
    }
}
