package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody with a phone, alone in a territory: what they are told goes the usual way, and tells that it is open. */
final class Reachable {

    private final KonbitPlatform platform;
    private final Http organizer;
    private final String home;
    private final String phone;

    Reachable(KonbitPlatform platform, String handle, String home, String phone) {
        this.platform = platform;
        this.organizer = platform.organizer("altagracia");
        this.home = home;
        this.phone = phone;
        Imported.dominicanTerritories(organizer);
        Imported.csv(
                organizer,
                "people",
                Imported.csvOf(List.of(
                        List.of("handle", "display_name", "language", "territory"),
                        List.of(handle, "Alguien", "es", home))));
        Imported.csv(
                organizer,
                "contact-points",
                Imported.csvOf(List.of(
                        List.of("handle", "kind", "value", "relay_handle"), List.of(handle, "phone", phone, ""))));
        await(handle + " can be reached")
                .atMost(Duration.ofSeconds(30))
                .until(() -> organizer
                                .post("/api/audiences/preview", audience())
                                .is(200)
                                .json()
                                .at("/byChannel/sms")
                                .asInt()
                        == 1);
    }

    /** Sends one text to the phone; the id of its dispatch, which is over. */
    String isTold(String title) {
        var message = Map.of("title", Map.of("es", title), "body", Map.of("es", "Una vez"), "audience", audience());
        return hasIt(organizer.post("/api/messages", message).is(202).id(), title);
    }

    /** The same by way of an event: an action there is announced. */
    String isToldOfAnAction(String title) {
        var action = DraftedAction.in(home, title, organizer);
        return hasIt(
                organizer
                        .post("/api/actions/" + action + "/announce", Map.of())
                        .is(200)
                        .at("/dispatch"),
                title);
    }

    private String hasIt(String dispatch, String title) {
        Dispatches.delivered(organizer, dispatch, 1);
        assertThat(platform.phonesAndMailboxes().textsTo(phone))
                .filteredOn(text -> text.path("text").asString().contains(title))
                .hasSize(1);
        return dispatch;
    }

    private Map<String, Object> audience() {
        return Map.of("territories", List.of(home));
    }
}
