package org.konbit.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** One launcher at a time, and one thread of it. */
public final class FileLocks {
    // The operating system's lock is a process's: between threads it needs another.
    private static final ReentrantLock THREADS = new ReentrantLock();

    private FileLocks() {}

    /** Work that may fail at files. */
    public interface Work {
        void run() throws IOException;
    }

    public static void exclusively(Path folder, Work work) throws IOException {
        THREADS.lock();
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve(".lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            Json.OWNER_ONLY);
                    var lock = channel.lock()) {
                if (!lock.isValid()) throw new IOException("the lock is lost");
                work.run();
            }
        } finally {
            THREADS.unlock();
        }
    }
}
