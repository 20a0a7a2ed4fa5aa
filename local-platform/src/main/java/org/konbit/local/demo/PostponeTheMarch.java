package org.konbit.local.demo;

import java.util.ArrayList;
import java.util.Map;
import org.konbit.local.demo.DemoData.Reach;

/** Step 7: exactly those told, less those who declined or opted out, hear once that the march is later. */
record PostponeTheMarch(Stage stage, March march, Answered answered) {

    void run() {
        var report = stage.report;
        var days = stage.data.story().at("/postponement/days").asLong();
        report.step(7, "The march is postponed by %d days".formatted(days));
        var declined = answered.who("DECLINED");
        var optedOut = answered.who("OPTED_OUT");
        var recipients = march.expected().without(declined);
        report.say(
                "told before: %d, less %d who declined; %d opted out",
                march.expected().people(), declined.size(), optedOut.size());
        var later = march.startsAt().plusDays(days);
        var hours = stage.data.story().at("/action/hours").asLong();
        var sender = new SendToMany(stage);
        var sending = sender.send(recipients.people(), () -> {
            var postponed = stage.organizer()
                    .post(
                            "/api/actions/" + march.action() + "/postpone",
                            Map.of(
                                    "startsAt",
                                    later.toString(),
                                    "endsAt",
                                    later.plusHours(hours).toString()))
                    .is(200);
            report.silently("state of the march", "POSTPONED", postponed.at("/state"));
            return postponed.at("/dispatch");
        });
        sender.isDone(sending, recipients, optedOut.size());
        var told = recipients.without(optedOut);
        new Told(stage, told, later).check(sending);
        var silent = new ArrayList<>(declined);
        silent.addAll(optedOut);
        for (var person : silent) {
            report.silently(
                    "texts since to " + person.handle(),
                    0,
                    stage.standIns.textsTo(person.address(), sending.asked()).size());
        }
        var inboxes = new Inboxes(stage, march.action());
        var unreached = told.by(Reach.NONE);
        report.figure(
                "inboxes of those with nothing else: both messages",
                (long) unreached.size(),
                inboxes.with(2, unreached));
        report.holds("those who declined or opted out heard nothing", true, "");
    }
}
