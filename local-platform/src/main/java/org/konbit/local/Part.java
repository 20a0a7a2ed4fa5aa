package org.konbit.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.konbit.local.process.Entry;

/** The processes of a platform, in the order in which they are shown. */
enum Part {
    MONGODB("mongodb", 27_017),
    KAFKA("kafka", 9092),
    STAND_INS("stand-ins", 8090),
    COLLECTIVES("collectives", 8081),
    CAMPAIGNS("campaigns", 8082),
    NOTIFICATIONS("notifications", 8083),
    GATEWAY("gateway", 8080);

    static final List<Part> SERVICES = List.of(COLLECTIVES, CAMPAIGNS, NOTIFICATIONS, GATEWAY);

    private final String title;
    private final int usualPort;

    Part(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    static Optional<Part> named(String title) {
        return Arrays.stream(values()).filter(part -> part.title.equals(title)).findFirst();
    }

    static Part of(Entry entry) {
        return named(entry.name()).orElseThrow(() -> new IllegalStateException("No part " + entry.name()));
    }

    String title() {
        return title;
    }

    int usualPort() {
        return usualPort;
    }

    boolean isService() {
        return SERVICES.contains(this);
    }

    /** Its folder in the repository, which is also its name towards the broker. */
    String module() {
        return this == GATEWAY ? "gateway" : title + "-service";
    }

    String database() {
        return title;
    }
}
