package org.konbit.notifications.dispatch;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** The way of chunks to the workers. */
public interface ChunkTopics {
    /** Completes when all of them are in Kafka for good. */
    CompletableFuture<?> publish(Collection<Chunks.ToPublish> chunks);
}
