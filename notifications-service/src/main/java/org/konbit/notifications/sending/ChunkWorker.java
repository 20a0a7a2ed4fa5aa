package org.konbit.notifications.sending;

import java.util.function.BooleanSupplier;
import org.konbit.notifications.dispatch.ChunkId;

/** Deals with chunks, one after the other, in a thread of its own. */
public interface ChunkWorker extends AutoCloseable {
    /** Whether the chunk is dealt with; false when it was told to stop before. */
    boolean work(ChunkId chunk, BooleanSupplier stop);

    @Override
    void close();
}
