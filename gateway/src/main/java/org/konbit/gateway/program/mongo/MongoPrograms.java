package org.konbit.gateway.program.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.konbit.gateway.program.ActsFor;
import org.konbit.gateway.program.Program;
import org.konbit.gateway.program.Programs;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoPrograms implements Programs {
    private static final String COLLECTION = "programs";
    private static final String ID = "_id";
    private static final String NAME = "name";

    private final MongoOperations mongo;

    MongoPrograms(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Program program) {
        mongo.insert(
                new Document(ID, program.id().toString())
                        .append(NAME, program.name())
                        .append("actsFor", program.actsFor().name())
                        .append("secretHash", program.secretHash())
                        .append("redirectUris", List.copyOf(program.redirectUris()))
                        .append("scopes", List.copyOf(program.scopes()))
                        .append("createdAt", Date.from(program.createdAt())),
                COLLECTION);
    }

    @Override
    public Optional<Program> find(UUID id) {
        return Optional.ofNullable(mongo.<Document>execute(
                        COLLECTION,
                        programs -> programs.find(eq(ID, id.toString())).first()))
                .map(MongoPrograms::read);
    }

    @Override
    public List<Program> all() {
        return Objects.requireNonNull(mongo.<List<Program>>execute(
                COLLECTION,
                programs -> programs.find()
                        .sort(Sorts.ascending(NAME, ID))
                        .map(MongoPrograms::read)
                        .into(new ArrayList<>())));
    }

    @Override
    public boolean remove(UUID id) {
        var removed = mongo.execute(COLLECTION, programs -> programs.deleteOne(eq(ID, id.toString())));
        return removed != null && removed.getDeletedCount() == 1;
    }

    private static Program read(Document stored) {
        return new Program(
                UUID.fromString(stored.getString(ID)),
                stored.getString(NAME),
                ActsFor.valueOf(stored.getString("actsFor")),
                stored.getString("secretHash"),
                new HashSet<>(stored.getList("redirectUris", String.class)),
                new HashSet<>(stored.getList("scopes", String.class)),
                stored.getDate("createdAt").toInstant());
    }
}
