package org.konbit.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** An assembly of a launched campaign, for everyone in a territory, not announced yet. */
final class DraftedAction {

    private DraftedAction() {}

    static String in(String territory, String title, Http organizer) {
        var collective = organizer
                .post(
                        "/api/collectives",
                        Map.of("type", "FARMERS_GROUP", "name", "Los de " + territory, "territory", territory))
                .is(201)
                .id();
        var soon =
                OffsetDateTime.now(java.time.ZoneOffset.ofHours(-4)).plusDays(3).withNano(0);
        var campaign = await("campaigns knows territory and collective")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> organizer.post(
                                "/api/campaigns",
                                Map.of(
                                        "title", Map.of("es", "Agua para todos"),
                                        "demands", List.of(Map.of("es", "Agua limpia")),
                                        "hosts", List.of(collective),
                                        "scope", List.of(territory),
                                        "period",
                                                Map.of(
                                                        "from",
                                                                soon.toLocalDate()
                                                                        .toString(),
                                                        "to",
                                                                soon.toLocalDate()
                                                                        .plusDays(30)
                                                                        .toString()))),
                        answer -> answer.status() == 201)
                .id();
        organizer.post("/api/campaigns/" + campaign + "/launch", Map.of()).is(200);
        return organizer
                .post(
                        "/api/campaigns/" + campaign + "/actions",
                        Map.of(
                                "kind", "ASSEMBLY",
                                "title", Map.of("es", title),
                                "place", Map.of("name", "Parque Central", "territory", territory),
                                "startsAt", soon.toString(),
                                "timeZone", "America/Santo_Domingo",
                                "exposure", "OPEN",
                                "audience", Map.of("territories", List.of(territory))))
                .is(201)
                .id();
    }
}
