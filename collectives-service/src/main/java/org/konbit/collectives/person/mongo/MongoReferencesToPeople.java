package org.konbit.collectives.person.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.person.ReferencesToPeople;
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
    private final List<StoredOnPerson> stored;

    MongoReferencesToPeople(MongoTemplate mongo, List<StoredOnPerson> stored) {
        this.mongo = mongo;
        this.stored = stored;
    }

    @Override
    public void rename(PersonId from, PersonId to) {
        for (var one : stored) {
            var collection = mongo.getCollection(one.collection());
            for (var batch = next(collection, one, from); !batch.isEmpty(); batch = next(collection, one, from)) {
                batch.forEach(document -> rename(collection, document, one.naming(), from.value(), to.value()));
            }
        }
    }

    private static List<Document> next(MongoCollection<Document> collection, StoredOnPerson one, PersonId from) {
        return collection
                .find(Filters.eq(one.naming(), from.value()))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private static void rename(
            MongoCollection<Document> collection, Document document, String naming, UUID from, UUID to) {
        var path = List.of(naming.split("\\."));
        var top = path.getFirst();
        var present = Objects.requireNonNull(document.get(top));
        var renamed = renamed(present, path.subList(1, path.size()), from, to);
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

    private static Object renamed(Object value, List<String> path, UUID from, UUID to) {
        return switch (value) {
            case List<?> list -> {
                var each =
                        list.stream().map(one -> renamed(one, path, from, to)).toList();
                // Somebody who is in a list by both their ids was there once.
                yield path.isEmpty() ? List.copyOf(new LinkedHashSet<>(each)) : each;
            }
            case Document part
            when !path.isEmpty() -> {
                var changed = new Document(part);
                var field = path.getFirst();
                if (part.get(field) != null) {
                    changed.put(field, renamed(part.get(field), path.subList(1, path.size()), from, to));
                }
                yield changed;
            }
            case UUID id when id.equals(from) -> to;
            default -> value;
        };
    }
}
