package org.konbit.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.konbit.audit.Entry.Head;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Entries are added, read, and removed once they are old; nothing here changes one. */
final class StoredEntries {
    static final String ENTRIES = "audit";
    static final String CHAINS = "auditChains";

    private static final String ANCHORED = "anchored";
    private static final int LOOKED_THROUGH = 1_000;
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final MongoTemplate mongo;

    StoredEntries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void begin(String chain, Instant at) {
        chains().updateOne(
                        eq("_id", chain), Updates.setOnInsert("at", Date.from(at)), new UpdateOptions().upsert(true));
    }

    /** Said again after a fault, it adds what is missing: nobody else writes to this chain. */
    void add(List<Entry> entries) {
        var left = Entry.stored(entries);
        while (!left.isEmpty()) {
            try {
                entries().insertMany(left, IN_ORDER);
                return;
            } catch (MongoBulkWriteException refused) {
                var errors = refused.getWriteErrors();
                if (errors.isEmpty() || errors.getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
                left = left.subList(errors.getFirst().getIndex() + 1, left.size());
            }
        }
    }

    List<String> all() {
        return chains().find()
                .projection(Projections.include("_id"))
                .map(chain -> chain.getString("_id"))
                .into(new ArrayList<>());
    }

    Optional<Head> notYetAnchored(String chain) {
        var known = chains().find(eq("_id", chain)).first();
        var anchored = known == null || known.getLong(ANCHORED) == null ? 0 : known.getLong(ANCHORED);
        return Optional.ofNullable(entries()
                        .find(after(chain, anchored))
                        .sort(Sorts.descending("_id"))
                        .first())
                .map(Head::of);
    }

    void anchored(Head head) {
        chains().updateOne(eq("_id", head.chain()), Updates.max(ANCHORED, head.number()));
    }

    /** The last entry of the part of a chain that is older than that. */
    Optional<Head> lastBefore(String chain, Instant time) {
        Head last = null;
        while (true) {
            var some = entries()
                    .find(after(chain, last == null ? 0 : last.number()))
                    .projection(Projections.include("chain", "number", "hash", "at"))
                    .sort(Sorts.ascending("_id"))
                    .limit(LOOKED_THROUGH)
                    .map(Head::of)
                    .into(new ArrayList<>());
            for (var entry : some) {
                if (!entry.at().isBefore(time)) return Optional.ofNullable(last);
                last = entry;
            }
            if (some.size() < LOOKED_THROUGH) return Optional.ofNullable(last);
        }
    }

    void removeUpTo(Head last) {
        entries()
                .deleteMany(
                        and(gt("_id", Entry.id(last.chain(), 0)), lte("_id", Entry.id(last.chain(), last.number()))));
    }

    private static Bson after(String chain, long number) {
        return and(gt("_id", Entry.id(chain, number)), lte("_id", Entry.id(chain, 999_999_999_999L)));
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection(ENTRIES).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private MongoCollection<Document> chains() {
        return mongo.getCollection(CHAINS);
    }
}
