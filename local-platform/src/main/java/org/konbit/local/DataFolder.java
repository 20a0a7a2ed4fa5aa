package org.konbit.local;

import java.nio.file.Path;

/** Where one platform keeps everything. */
record DataFolder(Path root) {
    DataFolder {
        root = root.toAbsolutePath().normalize();
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
