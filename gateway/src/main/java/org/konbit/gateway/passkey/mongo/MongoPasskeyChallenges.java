package org.konbit.gateway.passkey.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.konbit.gateway.passkey.PasskeyChallenges;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A challenge that was answered is deleted in the same write that finds it; what is over, by the database. */
@Component
class MongoPasskeyChallenges implements PasskeyChallenges {
    private static final String COLLECTION = "passkey_challenges";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoOperations mongo;

    MongoPasskeyChallenges(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfPasskeyChallenges() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index().named("over").on(EXPIRES_AT, Direction.ASC).expire(Duration.ZERO));
        }
    }

    @Override
    public void add(String challenge, Purpose purpose, String whose, Instant expiresAt) {
        mongo.insert(
                new Document("_id", challenge)
                        .append("purpose", purpose.name())
                        .append("whose", whose)
                        .append(EXPIRES_AT, Date.from(expiresAt)),
                COLLECTION);
    }

    @Override
    public boolean take(String challenge, Purpose purpose, String whose, Instant now) {
        var open = and(
                eq("_id", challenge),
                eq("purpose", purpose.name()),
                eq("whose", whose),
                gt(EXPIRES_AT, Date.from(now)));
        var taken = mongo.execute(COLLECTION, challenges -> challenges.deleteOne(open));
        return taken != null && taken.getDeletedCount() == 1;
    }
}
