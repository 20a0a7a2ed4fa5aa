package org.konbit.local.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.konbit.local.Platform;
import org.konbit.local.Platform.Role;

/** What every step works with: the platform, the input, the report. */
final class Stage {

    private final Platform platform;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    final DemoData data;
    final Report report;
    final StandIns standIns;

    Stage(Platform platform, DemoData data, Report report) {
        this.platform = platform;
        this.data = data;
        this.report = report;
        this.standIns = new StandIns(http, platform.standIns());
    }

    /** The organizer who does most of what is done here. */
    Api organizer() {
        return as(data.story().at("/organizers/0").asString(), Role.ORGANIZER);
    }

    /** Another one, whose only part is to confirm what the first would send to many. */
    Api secondOrganizer() {
        return as(data.story().at("/organizers/1").asString(), Role.ORGANIZER);
    }

    Api member(String handle) {
        return as(handle, Role.MEMBER);
    }

    private Api as(String handle, Role role) {
        return new Api(
                http,
                platform.gateway(),
                () -> tokens.computeIfAbsent(role + " " + handle, key -> platform.token(handle, role)));
    }
}
