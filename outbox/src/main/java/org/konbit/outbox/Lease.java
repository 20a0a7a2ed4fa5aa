package org.konbit.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Lets one instance at a time do scheduled work: held for a while, taken over when its holder is gone.
 *
 * <p>It rests on the instances' clocks being roughly equal; the work must bear being done by two for a moment.
 */
public final class Lease {
    private static final String COLLECTION = "leases";

    private final MongoOperations mongo;
    private final Clock clock;
    private final String name;
    private final Duration held;
    private final UUID holder = Ids.next();

    public Lease(MongoOperations mongo, Clock clock, String name, Duration held) {
        this.mongo = mongo;
        this.clock = clock;
        this.name = name;
        this.held = held;
    }

    /** Takes or prolongs the lease; false when another holds it. */
    public boolean isMine() {
        var now = clock.instant();
        try {
            mongo.execute(
                    COLLECTION,
                    leases -> leases.updateOne(
                            Filters.and(
                                    Filters.eq("_id", name),
                                    Filters.or(
                                            Filters.eq("holder", holder.toString()),
                                            Filters.lt("until", Date.from(now)))),
                            Updates.combine(
                                    Updates.set("holder", holder.toString()),
                                    Updates.set("until", Date.from(now.plus(held)))),
                            new UpdateOptions().upsert(true)));
            return true;
        } catch (DuplicateKeyException heldByAnother) {
            return false;
        }
    }
}
