package org.konbit.notifications.dispatch.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.konbit.notifications.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of dispatches, plans and chunks, by index. */
@Configuration(proxyBeanMethods = false)
class ChunkIndexes {
    @Bean
    NeededIndexes indexesOfChunks() {
        var counts = new Document("dispatch", 1).append("channel", 1);
        ChunkDocuments.COUNTS.values().forEach(field -> counts.append(field, 1));
        counts.append(MongoChunks.FIRST_SENT_AT, 1).append(MongoChunks.LAST_SENT_AT, 1);
        return NeededIndexes.of(
                MongoChunks.COLLECTION,
                // Covers the figures and times of a dispatch.
                new IndexModel(counts, new IndexOptions().name("counts")),
                // Who was told of what, newest first.
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("ids"), Indexes.descending("_id")),
                        new IndexOptions().name("told")),
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("groups.relay"), Indexes.descending("_id")),
                        new IndexOptions().name("relayed").partialFilterExpression(Filters.exists("groups"))),
                new IndexModel(
                        Indexes.ascending(MongoChunks.RETRY_AT),
                        new IndexOptions().name("retry").partialFilterExpression(Filters.exists(MongoChunks.RETRY_AT))),
                new IndexModel(
                        Indexes.ascending("dispatch"),
                        new IndexOptions().name("queued").partialFilterExpression(Filters.gt("queued", 0))));
    }

    @Bean
    NeededIndexes indexesOfPlans() {
        return NeededIndexes.of(
                MongoPlans.COLLECTION,
                new IndexModel(
                        Indexes.ascending(MongoPlans.DUE_AT),
                        new IndexOptions().name("due").partialFilterExpression(Filters.exists(MongoPlans.DUE_AT))));
    }

    @Bean
    NeededIndexes indexesOfDispatches() {
        return NeededIndexes.of(
                "dispatch",
                new IndexModel(
                        Indexes.ascending("unfinished"),
                        new IndexOptions().name("unfinished").partialFilterExpression(Filters.exists("unfinished"))));
    }
}
