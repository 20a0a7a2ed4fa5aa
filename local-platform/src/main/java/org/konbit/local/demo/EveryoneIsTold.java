package org.konbit.local.demo;

import java.util.List;
import java.util.Map;
import org.konbit.local.demo.DemoData.Reach;

/** Step 5: everyone reachable gets one message in their language by the best channel they have. */
record EveryoneIsTold(Stage stage, March march) {

    void run() {
        var report = stage.report;
        report.step(5, "Everyone is told");
        var expected = march.expected();
        new SendToMany(stage).isDone(march.announcement(), expected, 0);
        new Told(stage, expected, march.startsAt()).check(march.announcement());
        report.say(
                "with neither phone nor e-mail nor relay: %d people",
                expected.by(Reach.NONE).size());
        var inboxes = new Inboxes(stage, march.action());
        report.figure(
                "people with n inbox entries", Map.of(1L, expected.people()), inboxes.entries(expected.audience()));
        var others = List.copyOf(stage.data.people().values()).stream()
                .filter(person -> !expected.audience().contains(person))
                .limit(25)
                .toList();
        report.figure("and of people who were not meant", Map.of(0L, (long) others.size()), inboxes.entries(others));
    }
}
