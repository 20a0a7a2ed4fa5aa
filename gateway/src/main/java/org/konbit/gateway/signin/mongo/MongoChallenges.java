package org.konbit.gateway.signin.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.signin.Challenges;
import org.konbit.gateway.signin.Member;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A challenge that was used keeps only that it was, until it is over; then the database removes it. */
@Component
class MongoChallenges implements Challenges {
    private static final String COLLECTION = "sign_in_challenges";
    private static final String CODE_HASH = "codeHash";
    private static final String TRIES_LEFT = "triesLeft";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String MEMBERS = "members";
    private static final String RELAY = "relay";

    private final MongoOperations mongo;

    MongoChallenges(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfChallenges() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index().named("over").on(EXPIRES_AT, Direction.ASC).expire(Duration.ZERO));
        }
    }

    @Override
    public void add(String id, byte[] codeHash, int tries, Instant expiresAt) {
        mongo.insert(
                new Document("_id", id)
                        .append(CODE_HASH, new Binary(codeHash))
                        .append(TRIES_LEFT, tries)
                        .append(EXPIRES_AT, Date.from(expiresAt)),
                COLLECTION);
    }

    @Override
    public void isFor(String id, List<Member> members, @Nullable UUID relay) {
        var stored = members.stream()
                .map(member -> new Document("person", member.person().toString()).append("handle", member.handle()))
                .toList();
        mongo.execute(
                COLLECTION,
                challenges -> challenges.updateOne(
                        unused(id),
                        combine(set(MEMBERS, stored), set(RELAY, relay == null ? null : relay.toString()))));
    }

    @Override
    public void isNotFor(UUID person) {
        var theirs = new Document("person", person.toString());
        mongo.execute(
                COLLECTION,
                challenges -> challenges.updateMany(eq(MEMBERS + ".person", person.toString()), pull(MEMBERS, theirs)));
    }

    @Override
    public Optional<Tried> takeTry(String id, Instant now) {
        var open = and(unused(id), gt(EXPIRES_AT, Date.from(now)), gt(TRIES_LEFT, 0));
        return Optional.ofNullable(mongo.<Document>execute(
                        COLLECTION, challenges -> challenges.findOneAndUpdate(open, inc(TRIES_LEFT, -1))))
                .map(MongoChallenges::read);
    }

    @Override
    public void giveTryBack(String id) {
        mongo.execute(COLLECTION, challenges -> challenges.updateOne(unused(id), inc(TRIES_LEFT, 1)));
    }

    @Override
    public boolean use(String id) {
        var used = mongo.execute(
                COLLECTION,
                challenges ->
                        challenges.updateOne(unused(id), combine(unset(CODE_HASH), unset(MEMBERS), unset(RELAY))));
        return used != null && used.getModifiedCount() == 1;
    }

    /** What was used has no hash any more. */
    private static Bson unused(String id) {
        return and(eq("_id", id), exists(CODE_HASH));
    }

    private static Tried read(Document stored) {
        var relay = stored.getString(RELAY);
        return new Tried(
                stored.get(CODE_HASH, Binary.class).getData(),
                stored.getList(MEMBERS, Document.class, List.of()).stream()
                        .map(member ->
                                new Member(UUID.fromString(member.getString("person")), member.getString("handle")))
                        .toList(),
                relay == null ? null : UUID.fromString(relay));
    }
}
