package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Follows a dispatch to its end, with the promise that its counts add up at every look. */
final class Dispatches {

    private Dispatches() {}

    static JsonNode done(Http organizer, String dispatch) {
        return await("dispatch " + dispatch + " is done")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> look(organizer, dispatch),
                        now -> now.path("state").asString().equals("DONE"));
    }

    /** Done, and this many are reported to have it: a dispatch does not wait for reports. */
    static JsonNode delivered(Http organizer, String dispatch, int people) {
        done(organizer, dispatch);
        return await(people + " have what dispatch " + dispatch + " sent")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> look(organizer, dispatch),
                        now -> now.at("/counts/delivered").asInt() == people);
    }

    private static JsonNode look(Http organizer, String dispatch) {
        var answer = organizer.get("/api/dispatches/" + dispatch);
        // 404 until the event has arrived; 5xx while a test has the service down.
        if (answer.status() != 200) return answer.json();
        var counts = answer.json().path("counts");
        var sum = counts.path("queued").asLong()
                + counts.path("sent").asLong()
                + counts.path("delivered").asLong()
                + counts.path("failed").asLong()
                + counts.path("skipped").asLong();
        assertThat(sum).as(answer.text()).isEqualTo(counts.path("recipients").asLong());
        return answer.json();
    }
}
