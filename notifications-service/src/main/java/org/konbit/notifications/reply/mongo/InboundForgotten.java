package org.konbit.notifications.reply.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import org.konbit.notifications.reply.InboundMessage;
import org.konbit.notifications.reply.OldTexts;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What is still to be told of, or to be answered, is forgotten the next time. */
@Component
class InboundForgotten implements OldTexts {
    private final MongoOperations mongo;

    InboundForgotten(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void forget(Instant before) {
        mongo.remove(
                Query.query(where("at")
                        .lt(before)
                        .and("answerDue")
                        .exists(false)
                        .and("outbox")
                        .exists(false)),
                InboundMessage.class);
    }
}
