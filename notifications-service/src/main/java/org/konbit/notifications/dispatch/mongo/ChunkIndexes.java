package org.konbit.notifications.dispatch.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import org.bson.Document;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.notifications.dispatch.AuthorHold;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;

/** What is asked of dispatches, plans and chunks, by index. */
@Configuration(proxyBeanMethods = false)
class ChunkIndexes {
    @Bean
    NeededIndexes indexesOfChunks() {
        return NeededIndexes.of(
                MongoChunks.COLLECTION,
                // Covers the figures and times of a dispatch.
                counts(),
                // Who was told of what, newest first.
                new Index().named("told").on("ids", Direction.ASC).on("_id", Direction.DESC),
                ofThoseWith("groups", new Index().named("relayed").on("groups.relay", Direction.ASC))
                        .on("_id", Direction.DESC),
                ofThoseWith(MongoChunks.RETRY_AT, new Index().named("retry").on(MongoChunks.RETRY_AT, Direction.ASC)),
                new Index()
                        .named("queued")
                        .on("dispatch", Direction.ASC)
                        .partial(PartialIndexFilter.of(where("queued").gt(0))));
    }

    private static IndexDefinition counts() {
        var fields = new Document("dispatch", 1).append("channel", 1);
        ChunkDocuments.COUNTS.values().forEach(field -> fields.append(field, 1));
        fields.append(MongoChunks.FIRST_SENT_AT, 1).append(MongoChunks.LAST_SENT_AT, 1);
        return new CompoundIndexDefinition(fields).named("counts");
    }

    @Bean
    NeededIndexes indexesOfPlans() {
        return NeededIndexes.of(
                MongoPlans.COLLECTION,
                ofThoseWith(MongoPlans.DUE_AT, new Index().named("due").on(MongoPlans.DUE_AT, Direction.ASC)));
    }

    @Bean
    NeededIndexes indexesOfDispatches() {
        return NeededIndexes.of(
                Dispatch.class,
                ofThoseWith("unfinished", new Index().named("unfinished by id").on("unfinished", Direction.ASC))
                        .on("_id", Direction.ASC),
                new Index().named("author").on("by.subject", Direction.ASC),
                new Index().named("age").on("createdAt", Direction.ASC),
                ofThoseWith("message.action", new Index().named("action").on("message.action", Direction.ASC)));
    }

    /** One that is over says nothing any more. */
    @Bean
    NeededIndexes indexesOfAuthorHolds() {
        return NeededIndexes.of(
                AuthorHold.class, new Index().on("until", Direction.ASC).expire(Duration.ofDays(1)));
    }

    @Bean
    StoredOnPerson dispatchesByPerson() {
        return new StoredOnPerson("dispatches", "dispatch", "by.subject", "_id", "createdAt", "state");
    }

    private static Index ofThoseWith(String field, Index index) {
        return index.partial(PartialIndexFilter.of(where(field).exists(true)));
    }
}
