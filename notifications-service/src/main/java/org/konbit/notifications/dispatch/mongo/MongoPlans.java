package org.konbit.notifications.dispatch.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.konbit.notifications.dispatch.NewChunk;
import org.konbit.notifications.dispatch.Plan;
import org.konbit.notifications.dispatch.Plans;
import org.konbit.outbox.Together;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** A plan is a document; {@code dueAt} is there as long as it is not complete, and is the lease as well. */
@Component
class MongoPlans implements Plans {
    static final String COLLECTION = "plans";
    static final String DUE_AT = "dueAt";

    private final MongoOperations mongo;
    private final Together together;

    MongoPlans(MongoOperations mongo, Together together) {
        this.mongo = mongo;
        this.together = together;
    }

    @Override
    public void begin(UUID dispatch, Plan.Pass pass, Instant dueAt) {
        plans().updateOne(
                        eq("_id", dispatch),
                        combine(
                                setOnInsert("epoch", 0L),
                                setOnInsert("pass", pass.name()),
                                setOnInsert("afterRk", Long.MIN_VALUE),
                                setOnInsert("nextOrdinal", 0),
                                setOnInsert("publishedUpTo", 0),
                                setOnInsert(DUE_AT, Date.from(dueAt))),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Plan> claim(UUID dispatch, Instant now, Duration lease) {
        var claimed = plans().findOneAndUpdate(
                        and(eq("_id", dispatch), lte(DUE_AT, Date.from(now))),
                        combine(inc("epoch", 1L), set(DUE_AT, Date.from(now.plus(lease)))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(MongoPlans::plan);
    }

    @Override
    public boolean advance(Plan next, List<NewChunk> chunks, Instant leaseUntil) {
        return together.doing(() -> {
            var complete = next.pass() == Plan.Pass.COMPLETE;
            var moved = plans().updateOne(
                            and(eq("_id", next.dispatch()), eq("epoch", next.epoch())),
                            combine(
                                    set("pass", next.pass().name()),
                                    set("afterRk", next.afterRk()),
                                    next.afterId() == null ? unset("afterId") : set("afterId", next.afterId()),
                                    set("nextOrdinal", next.nextOrdinal()),
                                    set("publishedUpTo", next.publishedUpTo()),
                                    complete ? unset(DUE_AT) : set(DUE_AT, Date.from(leaseUntil))))
                    .getMatchedCount();
            if (moved == 0) return false;
            if (!chunks.isEmpty()) {
                mongo.getCollection(MongoChunks.COLLECTION)
                        .insertMany(
                                chunks.stream().map(ChunkDocuments::of).toList(),
                                new InsertManyOptions().ordered(false));
            }
            return true;
        });
    }

    @Override
    public void release(Plan plan, Instant dueAt) {
        plans().updateOne(
                        and(eq("_id", plan.dispatch()), eq("epoch", plan.epoch()), exists(DUE_AT)),
                        set(DUE_AT, Date.from(dueAt)));
    }

    @Override
    public void wake(UUID dispatch, Instant now) {
        plans().updateOne(and(eq("_id", dispatch), gt(DUE_AT, Date.from(now))), set(DUE_AT, Date.from(now)));
    }

    @Override
    public boolean isSettled(UUID dispatch) {
        return plans().find(and(eq("_id", dispatch), exists(DUE_AT)))
                        .projection(Projections.include("_id"))
                        .first()
                == null;
    }

    @Override
    public boolean isComplete(UUID dispatch) {
        return plans().find(and(eq("_id", dispatch), eq("pass", Plan.Pass.COMPLETE.name())))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return plans().find(lte(DUE_AT, Date.from(now)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(DUE_AT))
                .limit(limit)
                .map(plan -> plan.get("_id", UUID.class))
                .into(new ArrayList<>());
    }

    private static Plan plan(Document stored) {
        return new Plan(
                stored.get("_id", UUID.class),
                stored.getLong("epoch"),
                Plan.Pass.valueOf(stored.getString("pass")),
                stored.getLong("afterRk"),
                stored.get("afterId", UUID.class),
                stored.getInteger("nextOrdinal"),
                stored.getInteger("publishedUpTo"));
    }

    private MongoCollection<Document> plans() {
        return mongo.getCollection(COLLECTION);
    }
}
