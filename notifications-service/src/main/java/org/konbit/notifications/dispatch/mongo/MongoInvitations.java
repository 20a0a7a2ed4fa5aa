package org.konbit.notifications.dispatch.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.recipient.Invitations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Who was told of an action, from the chunks that hold them. */
@Component
class MongoInvitations implements Invitations {
    private final MongoOperations mongo;

    MongoInvitations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<UUID> toldOf(@Nullable UUID action, Collection<UUID> people) {
        var wanted = new HashSet<>(people);
        var told = new HashSet<UUID>();
        var found = mongo.getCollection(MongoChunks.COLLECTION)
                .find(and(in("ids", wanted), action == null ? exists("action") : eq("action", action)))
                .projection(Projections.include("ids", "outcomes"));
        for (var chunk : found) {
            var ids = chunk.getList("ids", UUID.class);
            var outcomes = ChunkDocuments.outcomes(chunk);
            for (int i = 0; i < outcomes.length; i++) {
                if (wanted.contains(ids.get(i)) && Outcome.of(outcomes[i]) != Outcome.CANCELLED) told.add(ids.get(i));
            }
            if (told.size() == wanted.size()) break;
        }
        return told;
    }
}
