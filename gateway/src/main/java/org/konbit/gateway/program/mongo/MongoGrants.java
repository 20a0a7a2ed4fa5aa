package org.konbit.gateway.program.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.program.Grant;
import org.konbit.gateway.program.Grants;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Each change is one write that counts the version up; what is over is removed by the database. */
@Component
class MongoGrants implements Grants {
    private static final String COLLECTION = "program_grants";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String PROGRAM = "program";
    private static final String PERSON = "person";
    private static final String SCOPES = "scopes";
    private static final String CONSENT = "consent";
    private static final String CODE = "code";
    private static final String CODE_HASH = CODE + ".hash";
    private static final String FAMILY = "family";
    private static final String BEGUN_AT = "begunAt";
    private static final String ENDS_AT = "endsAt";

    private final MongoOperations mongo;

    MongoGrants(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfGrants() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index().named("consent").on(CONSENT, Direction.ASC).sparse(),
                    new Index().named("code").on(CODE_HASH, Direction.ASC).sparse(),
                    new Index().named("family").on(FAMILY, Direction.ASC).sparse(),
                    new Index().named("person").on(PERSON, Direction.ASC).on(BEGUN_AT, Direction.DESC),
                    new Index().named("program").on(PROGRAM, Direction.ASC),
                    new Index().named("over").on(ENDS_AT, Direction.ASC).expire(Duration.ZERO));
        }
    }

    @Override
    public void add(Grant grant) {
        mongo.insert(write(grant, grant.version()), COLLECTION);
    }

    @Override
    public boolean change(Grant grant) {
        var asRead = and(eq(ID, grant.id()), eq(VERSION, grant.version()));
        var changed = mongo.execute(COLLECTION, grants -> grants.replaceOne(asRead, write(grant, grant.version() + 1)));
        return changed != null && changed.getModifiedCount() == 1;
    }

    @Override
    public Optional<Grant> find(String id, Instant now) {
        return findBy(ID, id, now);
    }

    @Override
    public Optional<Grant> findByConsent(String hash, Instant now) {
        return findBy(CONSENT, hash, now);
    }

    @Override
    public Optional<Grant> findByCode(String hash, Instant now) {
        return findBy(CODE_HASH, hash, now);
    }

    @Override
    public Optional<Grant> findByFamily(String hash, Instant now) {
        return findBy(FAMILY, hash, now);
    }

    private Optional<Grant> findBy(String field, String value, Instant now) {
        return Optional.ofNullable(mongo.<Document>execute(
                        COLLECTION,
                        grants -> grants.find(and(eq(field, value), gt(ENDS_AT, Date.from(now))))
                                .first()))
                .map(MongoGrants::read);
    }

    @Override
    public List<Grant> of(UUID person, Instant now) {
        var inUse = and(eq(PERSON, person.toString()), exists(FAMILY), gt(ENDS_AT, Date.from(now)));
        return Objects.requireNonNull(mongo.<List<Grant>>execute(
                COLLECTION,
                grants -> grants.find(inUse)
                        .sort(Sorts.descending(BEGUN_AT))
                        .map(MongoGrants::read)
                        .into(new ArrayList<>())));
    }

    @Override
    public void end(String id) {
        endAll(eq(ID, id));
    }

    @Override
    public void endAllOfPerson(UUID person) {
        endAll(eq(PERSON, person.toString()));
    }

    @Override
    public void endAllOfProgram(UUID program) {
        endAll(eq(PROGRAM, program.toString()));
    }

    private void endAll(Bson which) {
        mongo.execute(COLLECTION, grants -> grants.deleteMany(which));
    }

    /** What is not there is left out, so that no index has it. */
    private static Document write(Grant grant, long version) {
        var asked = new Document(SCOPES, List.copyOf(grant.asked().scopes()))
                .append("challenge", grant.asked().challenge());
        appendIfThere(asked, "redirectUri", grant.asked().redirectUri());
        appendIfThere(asked, "state", grant.asked().state());
        var stored = new Document(ID, grant.id())
                .append(VERSION, version)
                .append(PROGRAM, grant.program().toString())
                .append(PERSON, grant.person().toString())
                .append("handle", grant.handle())
                .append("asked", asked)
                .append(SCOPES, List.copyOf(grant.scopes()))
                .append(BEGUN_AT, Date.from(grant.begunAt()))
                .append(ENDS_AT, Date.from(grant.endsAt()));
        appendIfThere(stored, CONSENT, grant.consent());
        appendIfThere(stored, FAMILY, grant.family());
        appendIfThere(stored, "refreshToken", grant.refreshToken());
        var code = grant.code();
        if (code != null) {
            stored.append(
                    CODE,
                    new Document("hash", code.hash())
                            .append("issuedAt", Date.from(code.issuedAt()))
                            .append("expiresAt", Date.from(code.expiresAt()))
                            .append("isUsed", code.isUsed()));
        }
        return stored;
    }

    private static void appendIfThere(Document document, String field, @Nullable String value) {
        if (value != null) document.append(field, value);
    }

    private static Grant read(Document stored) {
        var asked = stored.get("asked", Document.class);
        var code = stored.get(CODE, Document.class);
        return new Grant(
                stored.getString(ID),
                stored.getLong(VERSION),
                UUID.fromString(stored.getString(PROGRAM)),
                UUID.fromString(stored.getString(PERSON)),
                stored.getString("handle"),
                new Grant.Asked(
                        asked.getString("redirectUri"),
                        asked.getString("state"),
                        new HashSet<>(asked.getList(SCOPES, String.class)),
                        asked.getString("challenge")),
                new HashSet<>(stored.getList(SCOPES, String.class)),
                stored.getString(CONSENT),
                code == null
                        ? null
                        : new Grant.Code(
                                code.getString("hash"),
                                code.getDate("issuedAt").toInstant(),
                                code.getDate("expiresAt").toInstant(),
                                code.getBoolean("isUsed", true)),
                stored.getString(FAMILY),
                stored.getString("refreshToken"),
                stored.getDate(BEGUN_AT).toInstant(),
                stored.getDate(ENDS_AT).toInstant());
    }
}
