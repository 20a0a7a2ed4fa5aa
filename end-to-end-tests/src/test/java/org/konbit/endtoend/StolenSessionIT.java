package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody acts in an organizer's name, and another organizer of the same place puts an end to it. */
@Order(4)
@ExtendWith(KonbitPlatform.Shared.class)
class StolenSessionIT {
    private static final String HOME = "DO.15";
    private static final String PHONE = "+180900097006";
    private static final String STOLEN = "zzstolen.ana";

    @Test
    void another_organizer_ends_the_session_and_what_it_began_is_not_sent(KonbitPlatform platform) {
        var somebody = new Reachable(platform, STOLEN, HOME, PHONE);
        somebody.isTold("Antes");
        var root = platform.organizer("altagracia");
        var stolen = appointed(platform, root, STOLEN, HOME);
        var other = appointed(platform, root, "zzstolen.other", HOME);
        var elsewhere = appointed(platform, root, "zzstolen.elsewhere", "DO.14");
        var browser = SignedIn.with(platform, PHONE);
        var before = platform.phonesAndMailboxes().textsTo(PHONE).size();
        var message = Map.of(
                "title", Map.of("es", "Robado"),
                "body", Map.of("es", "Nadie lo dijo"),
                "audience", Map.of("territories", List.of(HOME)),
                "at", Instant.now().plus(Duration.ofDays(1)).toString());
        var dispatch = await("notifications knows who organizes there")
                .atMost(Duration.ofSeconds(30))
                .until(() -> stolen.http().post("/api/messages", message), answer -> answer.status() == 202)
                .id();
        var sessions = "/api/people/" + stolen.id() + "/sessions";
        await("that nobody from elsewhere may")
                .atMost(Duration.ofSeconds(30))
                .until(() -> elsewhere.http().get("/api/conversations").status() == 200);
        elsewhere.http().send("DELETE", sessions, "", List.of()).is(404);
        browser.get("/api/me/inbox").is(200);

        await("notifications knows the other, too")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        other.http().send("DELETE", sessions, "", List.of()).status() == 204);

        await("the session is over in every instance")
                .atMost(Duration.ofSeconds(30))
                .until(() -> browser.get("/api/me/inbox").status() == 401);
        var stopped = other.http().get("/api/dispatches/" + dispatch).is(200);
        assertThat(stopped.at("/state")).isEqualTo("CANCELLED");
        assertThat(stopped.at("/ended")).isEqualTo("AUTHOR_HELD");
        assertThat(platform.phonesAndMailboxes().textsTo(PHONE)).hasSize(before);
    }

    private record Organizer(String id, Http http) {}

    private static Organizer appointed(KonbitPlatform platform, Http root, String handle, String territory) {
        var people = root.get("/api/people?q=" + handle).is(200).json().path("items");
        var id = people.isEmpty()
                ? root.post(
                                "/api/people",
                                Map.of(
                                        "handle",
                                        handle,
                                        "displayName",
                                        "Otra",
                                        "language",
                                        "es",
                                        "territory",
                                        territory))
                        .is(201)
                        .id()
                : people.get(0).path("id").asString();
        root.put("/api/people/" + id + "/appointments", List.of(Map.of("role", "ORGANIZER", "territory", territory)))
                .is(200);
        return new Organizer(id, platform.caller(UUID.fromString(id), handle, List.of("MEMBER", "ORGANIZER"), false));
    }
}
