package org.konbit.local.process;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Pieces of work side by side, each on a thread of its own: they mostly wait. */
public final class Together {
    private static final Executor THREADS = work -> Thread.ofVirtual().start(work);

    private final CompletableFuture<Void> all;

    private Together(CompletableFuture<Void> all) {
        this.all = all;
    }

    public static Together start(Collection<? extends Runnable> work) {
        return new Together(CompletableFuture.allOf(work.stream()
                .map(each -> CompletableFuture.runAsync(each, THREADS))
                .toArray(CompletableFuture[]::new)));
    }

    /** Waits for all of them; the first trouble of one of them is thrown. */
    public void join() {
        try {
            all.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException trouble) throw trouble;
            throw failed;
        }
    }
}
