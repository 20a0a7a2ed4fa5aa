package org.konbit.imports;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.problem.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works on imports as they come in, and looks now and then for those whose worker is gone. */
final class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int AT_A_TIME = 4;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StoredImports imports;
    private final Spool spool;
    private final ImportWork work;
    private final Map<String, ImportRows> kinds;
    private volatile @Nullable Running running;

    private record Running(ExecutorService workers, Thread looking) {}

    ImportWorker(StoredImports imports, Spool spool, ImportWork work, Collection<ImportRows> kinds) {
        this.imports = imports;
        this.spool = spool;
        this.work = work;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ImportRows::kind, Function.identity()));
    }

    @Nullable
    ImportRows kind(String name) {
        return kinds.get(name);
    }

    @Override
    public void start() {
        var workers = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("import-", 0).factory());
        running = new Running(
                workers, Thread.ofVirtual().name("imports without worker").start(this::lookForAbandoned));
    }

    @Override
    public void stop() {
        var ending = running;
        running = null;
        if (ending == null) return;
        ending.looking().interrupt();
        ending.workers().shutdown();
        try {
            if (!ending.workers().awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.workers().shutdownNow();
            }
        } catch (InterruptedException e) {
            ending.workers().shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Begins at once when a worker is free here; else whoever is free finds it. */
    void kick(String id) {
        var here = running;
        if (here == null) return;
        try {
            here.workers().execute(() -> workOn(id));
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping: import {} is left to another instance", id);
        }
    }

    private void workOn(String id) {
        try {
            var claimed = imports.claim(id);
            if (claimed.isEmpty()) return;
            var kind = kinds.get(claimed.get().kind());
            if (kind == null) {
                // Another version of this service does.
                LOG.error("No one imports {} here", claimed.get().kind());
                imports.letGo(claimed.get());
            } else work.run(claimed.get(), kind, () -> running == null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (Faulty.isAway(e)) LOG.warn("Import {} waits, as the database is away: {}", id, e.toString());
            else LOG.error("Import {} stopped, and is tried again", id, e);
        }
    }

    private void lookForAbandoned() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                imports.abandoned().forEach(this::kick);
                for (var id : imports.cutOff()) {
                    spool.delete(id);
                    imports.forget(id);
                }
            } catch (RuntimeException e) {
                LOG.debug("Could not look for imports without worker: {}", e.toString());
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
