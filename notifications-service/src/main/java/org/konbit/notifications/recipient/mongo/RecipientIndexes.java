package org.konbit.notifications.recipient.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.konbit.notifications.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each way of choosing an audience is an index that ends in the walking order. */
@Configuration(proxyBeanMethods = false)
class RecipientIndexes {
    @Bean
    NeededIndexes indexesOfRecipients() {
        return NeededIndexes.of(
                Stored.RECIPIENTS,
                new IndexModel(Indexes.ascending("rk", "_id")),
                new IndexModel(Indexes.ascending("profile.within", "rk", "_id")),
                new IndexModel(Indexes.ascending("profile.memberships.collective", "rk", "_id")),
                new IndexModel(Indexes.ascending("profile.memberships.type", "rk", "_id")),
                new IndexModel(Indexes.ascending("profile.memberships.roles", "rk", "_id")),
                new IndexModel(Indexes.ascending("profile.language", "rk", "_id")),
                new IndexModel(Indexes.geo2dsphere("profile.point")),
                new IndexModel(Indexes.ascending("profile.handle")),
                new IndexModel(Indexes.ascending("answers.action", "answers.answer", "rk", "_id")),
                new IndexModel(Indexes.ascending("contact.points.index"), sparse()),
                new IndexModel(
                        Indexes.ascending("contact.relay", "rk"),
                        new IndexOptions().partialFilterExpression(Filters.exists("contact.relay"))));
    }

    private static IndexOptions sparse() {
        return new IndexOptions().sparse(true);
    }
}
