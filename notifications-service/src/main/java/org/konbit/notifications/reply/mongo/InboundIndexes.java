package org.konbit.notifications.reply.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.BsonType;
import org.konbit.notifications.mongo.NeededIndexes;
import org.konbit.notifications.reply.InboundMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class InboundIndexes {
    @Bean
    NeededIndexes indexesOfInboundMessages(MongoTemplate mongo) {
        return NeededIndexes.of(
                mongo.getCollectionName(InboundMessage.class),
                new IndexModel(
                        Indexes.ascending("providerId"),
                        new IndexOptions()
                                .unique(true)
                                .partialFilterExpression(Filters.type("providerId", BsonType.STRING))),
                new IndexModel(
                        Indexes.ascending("answerDue"),
                        new IndexOptions().partialFilterExpression(Filters.exists("answerDue"))));
    }
}
