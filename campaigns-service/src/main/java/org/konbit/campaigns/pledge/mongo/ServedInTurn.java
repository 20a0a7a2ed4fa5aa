package org.konbit.campaigns.pledge.mongo;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.bson.Document;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.pledge.InTurn;
import org.konbit.outbox.Together;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Whoever wants seats first writes the action's row, so that of two transactions one has to begin again. Within one
 * instance they queue instead of colliding.
 */
@Component
class ServedInTurn implements InTurn {
    private static final String COLLECTION = "seats";

    private final MongoOperations mongo;
    private final Together together;
    private final ReentrantLock[] queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(64).toArray(ReentrantLock[]::new);

    ServedInTurn(MongoOperations mongo, Together together) {
        this.mongo = mongo;
        this.together = together;
    }

    @Override
    public <T> T of(ActionId action, LongFunction<T> task) {
        var queue = queues[Math.floorMod(action.hashCode(), queues.length)];
        queue.lock();
        try {
            return together.doing(() -> task.apply(nextTurn(action)));
        } finally {
            queue.unlock();
        }
    }

    private long nextTurn(ActionId action) {
        var row = mongo.findAndModify(
                Query.query(Criteria.where("_id").is(action.value())),
                new Update().inc("turn", 1L),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(row).getLong("turn");
    }
}
