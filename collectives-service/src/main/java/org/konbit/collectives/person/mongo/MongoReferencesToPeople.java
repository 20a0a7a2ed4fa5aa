package org.konbit.collectives.person.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.person.ReferencesToPeople;
import org.konbit.personaldata.NamesPerson;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Finds them by what is said of them for handing them over: whatever names a person is said there once, for both. */
@Component
class MongoReferencesToPeople implements ReferencesToPeople {
    private static final int BATCH = 200;
    private static final String VERSION = "version";

    private final MongoTemplate mongo;
    private final List<NamesPerson> names;

    MongoReferencesToPeople(MongoTemplate mongo, List<StoredOnPerson> stored, List<NamesPerson> otherwise) {
        this.mongo = mongo;
        this.names = Stream.concat(
                        stored.stream().map(one -> new NamesPerson(one.collection(), one.naming())), otherwise.stream())
                .toList();
    }

    @Override
    public void rename(PersonId from, PersonId to) {
        for (var one : names) {
            var collection = mongo.getCollection(one.collection());
            for (var batch = next(collection, one, from); !batch.isEmpty(); batch = next(collection, one, from)) {
                batch.forEach(document -> rename(collection, document, one.naming(), from.value(), to.value()));
            }
        }
    }

    private static List<Document> next(MongoCollection<Document> collection, NamesPerson one, PersonId from) {
        return collection
                .find(Filters.eq(one.naming(), from.value()))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private static void rename(
            MongoCollection<Document> collection, Document document, String naming, UUID from, UUID to) {
        var top = naming.split("\\.", 2)[0];
        var present = Objects.requireNonNull(document.get(top));
        var renamed = renamed(present, from, to);
        if (renamed.equals(present)) throw new IllegalStateException("Nothing to rename at " + naming);
        var version = document.get(VERSION);
        var set = Updates.set(top, renamed);
        var result = collection.updateOne(
                Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(VERSION, version)),
                version == null ? set : Updates.combine(set, Updates.inc(VERSION, 1L)));
        if (result.getMatchedCount() == 0) {
            throw new OptimisticLockingFailureException("A document that names a merged record changed meanwhile");
        }
    }

    /** Wherever it is within: who came is also in how long each stayed. */
    private static Object renamed(Object value, UUID from, UUID to) {
        return switch (value) {
            case List<?> list -> {
                var each = list.stream().map(one -> renamed(one, from, to)).toList();
                // Somebody who is in a list by both their ids was there once.
                yield each.stream().allMatch(UUID.class::isInstance) ? List.copyOf(new LinkedHashSet<>(each)) : each;
            }
            case Document part -> {
                var changed = new Document(part);
                changed.replaceAll((field, one) -> one == null ? null : renamed(one, from, to));
                yield changed;
            }
            case UUID id when id.equals(from) -> to;
            default -> value;
        };
    }
}
