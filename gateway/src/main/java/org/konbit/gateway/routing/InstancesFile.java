package org.konbit.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Follows the file that says which instances run. */
@Component
class InstancesFile implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InstancesFile.class);
    private static final TypeReference<Map<String, List<URI>>> ADDRESSES = new TypeReference<>() {};

    /** What tells one state of the file from the next, also when it is replaced within the clock's grain. */
    private record Seen(long modified, long size, @Nullable Object fileKey) {}

    private final Instances instances;
    private final JsonMapper json;
    private final RoutingSettings settings;
    private final @Nullable Path file;
    private @Nullable Seen seen;
    private boolean absent;
    private volatile @Nullable Thread thread;

    InstancesFile(Instances instances, JsonMapper json, RoutingSettings settings) {
        this.instances = instances;
        this.json = json;
        this.settings = settings;
        this.file = StringUtils.hasText(settings.instancesFile()) ? Path.of(settings.instancesFile()) : null;
    }

    @Override
    public void start() {
        if (file != null) {
            look(file);
            thread = Thread.ofVirtual().name("instances-file").start(() -> follow(file));
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server, so that the first request finds its way. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void follow(Path followed) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(settings.instancesFileEvery());
            } catch (InterruptedException stopped) {
                return;
            }
            look(followed);
        }
    }

    private void look(Path followed) {
        try {
            var attributes = Files.readAttributes(followed, BasicFileAttributes.class);
            var now = new Seen(attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey());
            if (now.equals(seen)) {
                return;
            }
            seen = now;
            instances.replace(json.readValue(Files.readAllBytes(followed), ADDRESSES));
            absent = false;
        } catch (IOException | RuntimeException unreadable) {
            // Whatever is wrong with it, somebody will write a better one, and it has to be seen then.
            if (!absent || !(unreadable instanceof NoSuchFileException)) {
                log.warn("{} cannot be read, the instances stay as they were: {}", followed, unreadable.getMessage());
            }
            absent = unreadable instanceof NoSuchFileException;
        }
    }
}
