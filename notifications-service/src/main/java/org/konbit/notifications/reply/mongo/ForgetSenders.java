package org.konbit.notifications.reply.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.UUID;
import org.konbit.notifications.recipient.ForgetsPeople;
import org.konbit.notifications.reply.InboundMessage;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Of the texts of whoever is erased it stays that there was one, and what it was taken for; not from where, nor the words. */
@Component
class ForgetSenders implements ForgetsPeople {
    private final MongoTemplate mongo;

    ForgetSenders(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A new version, so that nobody who read a message before writes its sender back. */
    @Override
    public void forget(List<UUID> gone) {
        mongo.updateMulti(
                Query.query(where("who.person").in(gone).and("sender").exists(true)),
                new Update()
                        .unset("sender")
                        .unset("from")
                        .unset("text")
                        .unset("providerId")
                        .unset("answerDue")
                        .inc("version", 1),
                InboundMessage.class);
    }
}
