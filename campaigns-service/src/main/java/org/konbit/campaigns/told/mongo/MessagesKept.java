package org.konbit.campaigns.told.mongo;

import java.util.UUID;
import org.konbit.campaigns.mongo.KeptCopies;
import org.konbit.campaigns.told.Messages;
import org.konbit.campaigns.told.Told;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Reports of messages in the database. */
@Component
class MessagesKept extends KeptCopies<UUID, Told> implements Messages {
    MessagesKept(MongoOperations mongo) {
        super(mongo, "told", Told.class, Told::dispatch);
    }
}
