package org.konbit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.konbit.local.process.Trouble;

/** Where one platform keeps everything. */
record DataFolder(Path root) {
    DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Nobody but their owner looks into any of them: a broker's files, for one, would be readable by all. */
    void make() {
        try {
            for (var folder : all()) {
                Files.createDirectories(folder);
                if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException broken) {
            throw new Trouble(
                    "The data folder %s cannot be used: %s".formatted(root, broken.getMessage()),
                    "see whether it is yours and the disk has room, or give another with --data");
        }
    }

    /** All that a platform makes here; there may be more in the folder that was given. */
    List<Path> all() {
        return List.of(secrets(), logs(), run(), kafka(), mongodb());
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path masterKey(Part service) {
        return secrets().resolve(service.title() + ".master-key.json");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(Part part, int instance) {
        return logs().resolve(instance == 1 ? part.title() + ".log" : part.title() + "-" + instance + ".log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path note() {
        return run().resolve("platform.json");
    }

    Path instances() {
        return run().resolve("instances.json");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path mongodb() {
        return root.resolve("mongodb");
    }
}
