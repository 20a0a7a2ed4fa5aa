package org.konbit.local.demo;

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
        report.figure("inboxes with the announcement", expected.people(), inboxes.with(1, expected.audience()));
        var others = stage.data.people().values().stream()
                .filter(person -> !expected.audience().contains(person))
                .limit(25)
                .toList();
        report.figure("of 25 people for whom it wasn't", 0L, inboxes.with(1, others));
    }
}
