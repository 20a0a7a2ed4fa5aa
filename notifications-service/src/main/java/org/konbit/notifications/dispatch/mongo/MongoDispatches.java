package org.konbit.notifications.dispatch.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.RelayedGroup;
import org.konbit.notifications.dispatch.Told;
import org.konbit.notifications.dispatch.ToldAction;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads who was told of what from the chunks: nothing is stored for a single recipient. */
@Component
class MongoDispatches implements Dispatches {
    private static final int LOOKED_THROUGH = 50;

    private final MongoOperations mongo;

    MongoDispatches(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Dispatch> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Dispatch.class));
    }

    @Override
    public List<UUID> unfinished(@Nullable UUID after, int limit) {
        var criteria = Criteria.where("unfinished").is(true);
        if (after != null) criteria = criteria.and("_id").gt(after);
        var query = Query.query(criteria).with(Sort.by("_id")).limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(Dispatch.class)).stream()
                .map(found -> found.get("_id", UUID.class))
                .toList();
    }

    @Override
    public Optional<ToldAction> lastActionToldOf(Collection<UUID> people) {
        var wanted = new HashSet<>(people);
        ToldAction newest = null;
        var newestAt = "";
        for (var person : wanted) {
            var found = chunks().find(and(eq("ids", person), exists("action")))
                    .projection(Projections.include("ids", "outcomes", "dispatch", "action", "campaign"))
                    .sort(Sorts.descending("_id"))
                    .limit(LOOKED_THROUGH);
            for (var chunk : found) {
                var id = chunk.getString("_id");
                if (id.compareTo(newestAt) <= 0) break;
                if (!wasTold(chunk, person)) continue;
                newestAt = id;
                newest = new ToldAction(
                        chunk.get("action", UUID.class),
                        chunk.get("campaign", UUID.class),
                        chunk.get("dispatch", UUID.class),
                        person);
                break;
            }
        }
        return Optional.ofNullable(newest);
    }

    private static boolean wasTold(Document chunk, UUID person) {
        var outcome = outcome(chunk, person);
        // The note that a message went out may come after the answer to it.
        return !outcome.isSkipped() && outcome != Outcome.FAILED;
    }

    private static Outcome outcome(Document chunk, UUID person) {
        return Outcome.of(
                ChunkDocuments.outcomes(chunk)[chunk.getList("ids", UUID.class).indexOf(person)]);
    }

    @Override
    public List<Told> toldTo(UUID person, @Nullable String after, int limit) {
        var found = chunksOf(eq("ids", person), after, limit, "ids", "outcomes", "dispatch");
        var dispatches = dispatchesOf(found);
        return found.stream()
                .filter(chunk -> dispatches.containsKey(chunk.get("dispatch", UUID.class)))
                .map(chunk -> {
                    var dispatch = Objects.requireNonNull(dispatches.get(chunk.get("dispatch", UUID.class)));
                    var message = dispatch.message();
                    return new Told(
                            dispatch.id(),
                            message.kind(),
                            message.action(),
                            message.campaign(),
                            dispatch.createdAt(),
                            message.texts(),
                            outcome(chunk, person),
                            chunk.getString("_id"));
                })
                .toList();
    }

    @Override
    public List<RelayedGroup> relayedBy(UUID relay, @Nullable String after, int limit) {
        var found =
                chunksOf(and(exists("groups"), eq("groups.relay", relay)), after, limit, "ids", "groups", "dispatch");
        var dispatches = dispatchesOf(found);
        return found.stream()
                .filter(chunk -> dispatches.containsKey(chunk.get("dispatch", UUID.class)))
                .map(chunk -> {
                    var dispatch = Objects.requireNonNull(dispatches.get(chunk.get("dispatch", UUID.class)));
                    var message = dispatch.message();
                    var people = chunk.getList("ids", UUID.class);
                    return new RelayedGroup(
                            dispatch.id(),
                            message.action(),
                            message.campaign(),
                            dispatch.createdAt(),
                            message.texts(),
                            ChunkDocuments.groups(chunk).stream()
                                    .filter(group -> group.relay().equals(relay))
                                    .flatMap(group ->
                                            people.subList(group.from(), group.from() + group.count()).stream())
                                    .toList(),
                            chunk.getString("_id"));
                })
                .toList();
    }

    private List<Document> chunksOf(Bson filter, @Nullable String after, int limit, String... fields) {
        if (after != null) {
            ChunkId.of(after);
            filter = and(filter, lt("_id", after));
        }
        return chunks().find(filter)
                .projection(Projections.include(fields))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private Map<UUID, Dispatch> dispatchesOf(List<Document> chunks) {
        var ids = chunks.stream()
                .map(chunk -> chunk.get("dispatch", UUID.class))
                .distinct()
                .toList();
        if (ids.isEmpty()) return Map.of();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Dispatch.class).stream()
                .collect(Collectors.toMap(Dispatch::id, Function.identity()));
    }

    private MongoCollection<Document> chunks() {
        return mongo.getCollection(MongoChunks.COLLECTION);
    }
}
