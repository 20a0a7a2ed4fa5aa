package org.konbit.gateway.passkey.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.Holder;
import org.konbit.gateway.passkey.Holders;
import org.konbit.gateway.passkey.Passkey;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** All passkeys of a person are one document, so that whatever changes them is one guarded write. */
@Component
class MongoHolders implements Holders {
    private static final String COLLECTION = "passkeys";
    private static final String VERSION = "version";
    private static final String WAS_CONFIRMED = "wasConfirmed";
    private static final String PASSKEYS = "passkeys";
    private static final String ID = "id";
    private static final String CREDENTIAL = "credential";
    private static final String COUNTER = "counter";
    private static final String LAST_USED_AT = "lastUsedAt";
    private static final String CREDENTIALS = PASSKEYS + "." + CREDENTIAL;

    private final MongoOperations mongo;

    MongoHolders(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfPasskeys() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index()
                            .named("credential")
                            .on(CREDENTIALS, Direction.ASC)
                            .unique()
                            .partial(PartialIndexFilter.of(
                                    Criteria.where(CREDENTIALS).exists(true))));
        }
    }

    @Override
    public Optional<Holder> of(UUID person) {
        return first(eq("_id", person.toString()));
    }

    @Override
    public Optional<Holder> whoHas(String credential) {
        return first(and(eq(CREDENTIALS, credential), exists(CREDENTIALS)));
    }

    private Optional<Holder> first(Bson filter) {
        return Optional.ofNullable(mongo.<Document>execute(
                        COLLECTION, holders -> holders.find(filter).first()))
                .map(MongoHolders::read);
    }

    @Override
    public boolean save(Holder holder) {
        var next = new Document("_id", holder.person().toString())
                .append(VERSION, holder.version() + 1)
                .append(WAS_CONFIRMED, holder.wasConfirmed())
                .append(
                        PASSKEYS,
                        holder.passkeys().stream().map(MongoHolders::write).toList());
        try {
            if (holder.version() == 0) {
                mongo.insert(next, COLLECTION);
                return true;
            }
            var replaced = mongo.execute(
                    COLLECTION,
                    holders -> holders.replaceOne(
                            and(eq("_id", holder.person().toString()), eq(VERSION, holder.version())), next));
            return replaced != null && replaced.getMatchedCount() == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Override
    public boolean used(UUID person, Passkey passkey, long newCounter, Instant at) {
        var asItWas = and(
                eq("_id", person.toString()),
                elemMatch(
                        PASSKEYS,
                        and(
                                eq(ID, passkey.id().toString()),
                                eq(COUNTER, passkey.counter()),
                                eq("state", Passkey.State.CONFIRMED.name()))));
        var updated = mongo.execute(
                COLLECTION,
                holders -> holders.updateOne(
                        asItWas,
                        Updates.combine(
                                Updates.set(PASSKEYS + ".$." + COUNTER, newCounter),
                                Updates.set(PASSKEYS + ".$." + LAST_USED_AT, Date.from(at)),
                                Updates.inc(VERSION, 1L))));
        return updated != null && updated.getMatchedCount() == 1;
    }

    @Override
    public void forget(UUID person) {
        mongo.execute(COLLECTION, holders -> holders.deleteOne(eq("_id", person.toString())));
    }

    private static Document write(Passkey passkey) {
        var document = new Document(ID, passkey.id().toString())
                .append(CREDENTIAL, passkey.credential())
                .append("key", new Binary(passkey.key().data()))
                .append("backupEligible", passkey.key().backupEligible())
                .append(COUNTER, passkey.counter())
                .append("label", passkey.label())
                .append("state", passkey.state().name())
                .append("code", passkey.code())
                .append(
                        "vouchers",
                        passkey.vouchers().stream().map(UUID::toString).toList())
                .append("createdAt", Date.from(passkey.createdAt()));
        var lastUsedAt = passkey.lastUsedAt();
        if (lastUsedAt != null) document.append(LAST_USED_AT, Date.from(lastUsedAt));
        return document;
    }

    private static Holder read(Document stored) {
        return new Holder(
                UUID.fromString(stored.getString("_id")),
                stored.getLong(VERSION),
                stored.getBoolean(WAS_CONFIRMED),
                stored.getList(PASSKEYS, Document.class, List.of()).stream()
                        .map(MongoHolders::readPasskey)
                        .toList());
    }

    private static Passkey readPasskey(Document stored) {
        return new Passkey(
                UUID.fromString(stored.getString(ID)),
                stored.getString(CREDENTIAL),
                new Passkey.PublicKey(stored.get("key", Binary.class).getData(), stored.getBoolean("backupEligible")),
                stored.getLong(COUNTER),
                stored.getString("label"),
                Passkey.State.valueOf(stored.getString("state")),
                stored.getString("code"),
                stored.getList("vouchers", String.class).stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet()),
                stored.getDate("createdAt").toInstant(),
                instant(stored.getDate(LAST_USED_AT)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
