package org.konbit.gateway.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.StoredSessions;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A session's {@code _id} is the hash of its secret; what is over is removed by the database. */
@Component
class MongoSessions implements StoredSessions {
    private static final String COLLECTION = "sessions";
    private static final String SESSION = "session";
    private static final String PERSON = "person";
    private static final String RELAY = "relay";
    private static final String ROLES = "roles";
    private static final String PASSKEY = "passkey";
    private static final String PROVED_UNTIL = "provedUntil";
    private static final String LAST_USED_AT = "lastUsedAt";
    private static final String ENDS_AT = "endsAt";
    private static final String ERASED = "erased_people";
    private static final String ERASED_AT = "at";

    /** Longer than any code is good for, and than a service that still knows them may be behind. */
    private static final Duration LONGEST_UNDER_WAY = Duration.ofDays(31);

    private final MongoOperations mongo;

    MongoSessions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfSessions() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index().named("owner").on(PERSON, Direction.ASC).on(LAST_USED_AT, Direction.DESC),
                    new Index().named("over").on(ENDS_AT, Direction.ASC).expire(Duration.ZERO));
        }

        @Bean
        NeededIndexes indexesOfErased() {
            return NeededIndexes.of(
                    ERASED,
                    new Index().named("over").on(ERASED_AT, Direction.ASC).expire(LONGEST_UNDER_WAY));
        }
    }

    @Override
    public void add(String hash, Session session) {
        mongo.insert(
                new Document("_id", hash)
                        .append(SESSION, session.id().toString())
                        .append(PERSON, session.caller().subject().toString())
                        .append("handle", session.caller().handle())
                        .append(ROLES, names(session.caller().roles()))
                        .append("client", session.client().name())
                        .append(
                                RELAY,
                                session.relay() == null ? null : session.relay().toString())
                        .append(
                                PASSKEY,
                                session.passkey() == null
                                        ? null
                                        : session.passkey().toString())
                        .append("createdAt", Date.from(session.createdAt()))
                        .append(LAST_USED_AT, Date.from(session.lastUsedAt()))
                        .append(ENDS_AT, Date.from(session.endsAt())),
                COLLECTION);
    }

    @Override
    public Optional<Session> find(String hash, Instant now) {
        return Optional.ofNullable(mongo.<Document>execute(
                        COLLECTION,
                        sessions -> sessions.find(and(eq("_id", hash), gt(ENDS_AT, Date.from(now))))
                                .first()))
                .map(MongoSessions::read);
    }

    @Override
    public Set<UUID> lasting(Collection<Session> sessions, Instant now) {
        var people = sessions.stream()
                .map(session -> session.caller().subject().toString())
                .toList();
        var ids = sessions.stream().map(session -> session.id().toString()).toList();
        CollectionCallback<Set<UUID>> found =
                stored -> stored.find(and(in(PERSON, people), in(SESSION, ids), gt(ENDS_AT, Date.from(now))))
                        .projection(Projections.include(SESSION))
                        .map(session -> UUID.fromString(session.getString(SESSION)))
                        .into(new HashSet<>());
        return Objects.requireNonNullElse(mongo.execute(COLLECTION, found), Set.of());
    }

    @Override
    public void used(String hash, Instant at, Instant endsAt) {
        mongo.execute(
                COLLECTION,
                sessions -> sessions.updateOne(
                        eq("_id", hash),
                        Updates.combine(
                                Updates.max(LAST_USED_AT, Date.from(at)), Updates.max(ENDS_AT, Date.from(endsAt)))));
    }

    @Override
    public List<Session> of(UUID person, Instant now) {
        CollectionCallback<List<Session>> found =
                sessions -> sessions.find(and(eq(PERSON, person.toString()), gt(ENDS_AT, Date.from(now))))
                        .sort(Sorts.descending(LAST_USED_AT))
                        .map(MongoSessions::read)
                        .into(new ArrayList<>());
        return Objects.requireNonNullElse(mongo.execute(COLLECTION, found), List.of());
    }

    @Override
    public void endAllBut(UUID person, int most) {
        mongo.execute(COLLECTION, sessions -> {
            var over = sessions.find(eq(PERSON, person.toString()))
                    .sort(Sorts.descending(LAST_USED_AT))
                    .skip(most)
                    .projection(Projections.include("_id"))
                    .map(session -> session.getString("_id"))
                    .into(new ArrayList<>());
            return over.isEmpty() ? null : sessions.deleteMany(in("_id", over));
        });
    }

    @Override
    public boolean end(UUID person, UUID session) {
        var ended = mongo.execute(COLLECTION, sessions -> sessions.deleteOne(one(person, session)));
        return ended != null && ended.getDeletedCount() > 0;
    }

    @Override
    public void end(String hash) {
        mongo.execute(COLLECTION, sessions -> sessions.deleteOne(eq("_id", hash)));
    }

    @Override
    public void endAll(UUID person) {
        mongo.execute(COLLECTION, sessions -> sessions.deleteMany(eq(PERSON, person.toString())));
    }

    @Override
    public void isErased(UUID person, Instant at) {
        mongo.save(new Document("_id", person.toString()).append(ERASED_AT, Date.from(at)), ERASED);
    }

    @Override
    public boolean wasErased(UUID person) {
        var mark = mongo.<Document>execute(
                ERASED, erased -> erased.find(eq("_id", person.toString())).first());
        return mark != null;
    }

    @Override
    public void endAllBy(UUID person, UUID passkey) {
        mongo.execute(
                COLLECTION,
                sessions -> sessions.deleteMany(and(eq(PERSON, person.toString()), eq(PASSKEY, passkey.toString()))));
    }

    @Override
    public void proved(UUID person, UUID session, Instant until, Set<Role> roles) {
        mongo.execute(
                COLLECTION,
                sessions -> sessions.updateOne(
                        one(person, session),
                        Updates.combine(
                                Updates.max(PROVED_UNTIL, Date.from(until)), Updates.set(ROLES, names(roles)))));
    }

    @Override
    public boolean isProved(UUID person, UUID session, Instant now) {
        return mongo.<Document>execute(
                        COLLECTION,
                        sessions -> sessions.find(and(one(person, session), gt(PROVED_UNTIL, Date.from(now))))
                                .first())
                != null;
    }

    private static Bson one(UUID person, UUID session) {
        return and(eq(PERSON, person.toString()), eq(SESSION, session.toString()));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    private static @Nullable UUID id(@Nullable String stored) {
        return stored == null ? null : UUID.fromString(stored);
    }

    private static Session read(Document stored) {
        var roles =
                stored.getList(ROLES, String.class).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Session(
                UUID.fromString(stored.getString(SESSION)),
                new Caller(
                        UUID.fromString(stored.getString(PERSON)),
                        stored.getString("handle"),
                        roles,
                        false,
                        Client.SESSION),
                ClientKind.valueOf(stored.getString("client")),
                id(stored.getString(RELAY)),
                id(stored.getString(PASSKEY)),
                stored.getDate("createdAt").toInstant(),
                stored.getDate(LAST_USED_AT).toInstant(),
                stored.getDate(ENDS_AT).toInstant());
    }
}
