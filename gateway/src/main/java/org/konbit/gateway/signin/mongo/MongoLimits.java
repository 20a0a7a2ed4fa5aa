package org.konbit.gateway.signin.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.konbit.gateway.signin.Limits;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/**
 * What is counted is a document with the moments of those that were let through, decided and noted in one write: exact
 * over all instances, and over any stretch of time, not only from one full hour to the next.
 */
@Component
class MongoLimits implements Limits {
    private static final String COLLECTION = "sign_in_limits";
    private static final String TAKEN = "taken";
    private static final String GRANTED = "granted";
    private static final String FORGOTTEN_AT = "forgottenAt";

    private final MongoOperations mongo;

    MongoLimits(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfLimits() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index().named("over").on(FORGOTTEN_AT, Direction.ASC).expire(Duration.ZERO));
        }
    }

    @Override
    public Optional<Instant> take(String what, Limit limit, Instant now) {
        var counted = Objects.requireNonNull(mongo.<Document>execute(
                COLLECTION,
                limits -> limits.findOneAndUpdate(
                        eq("_id", what),
                        counting(limit, now),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
        if (counted.getBoolean(GRANTED, false)) return Optional.empty();
        var oldest = counted.getList(TAKEN, Date.class).stream()
                .min(Date::compareTo)
                .map(Date::toInstant)
                .orElse(now);
        return Optional.of(oldest.plus(limit.within()));
    }

    private static List<Document> counting(Limit limit, Instant now) {
        var within = new Document(
                "$filter",
                new Document("input", new Document("$ifNull", List.of("$" + TAKEN, List.of())))
                        .append("cond", new Document("$gt", List.of("$$this", Date.from(now.minus(limit.within()))))));
        return List.of(
                new Document("$set", new Document(TAKEN, within)),
                new Document(
                        "$set",
                        new Document(
                                GRANTED,
                                new Document("$lt", List.of(new Document("$size", "$" + TAKEN), limit.most())))),
                new Document(
                        "$set",
                        new Document(
                                        TAKEN,
                                        new Document(
                                                "$cond",
                                                List.of(
                                                        "$" + GRANTED,
                                                        new Document(
                                                                "$concatArrays",
                                                                List.of("$" + TAKEN, List.of(Date.from(now)))),
                                                        "$" + TAKEN)))
                                .append(
                                        FORGOTTEN_AT,
                                        new Document(
                                                "$cond",
                                                List.of(
                                                        "$" + GRANTED,
                                                        Date.from(now.plus(limit.within())),
                                                        "$" + FORGOTTEN_AT)))));
    }
}
