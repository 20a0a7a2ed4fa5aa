package org.konbit.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.konbit.local.demo.DemoData.Reach;
import tools.jackson.databind.JsonNode;

/** What goes to more than 500 people waits for a second organizer; then it is followed to its end. */
record SendToMany(Stage stage) {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration SENT = Duration.ofSeconds(180);

    /** Does what causes a dispatch, and has it confirmed; {@code cause} answers with the dispatch's id. */
    March.Sending send(long recipients, Supplier<String> cause) {
        var texts = stage.standIns.texts();
        var mails = stage.standIns.mails();
        var asked = Instant.now();
        var dispatch = cause.get();
        var path = "/api/dispatches/" + dispatch;
        var waiting = Poll.until(
                "the dispatch waits for a second organizer",
                SOON,
                () -> stage.organizer().get(path),
                answer -> answer.status() == 200 && !state(answer.json()).equals("PREPARING"));
        stage.report.figure("state of the dispatch", "AWAITING_CONFIRMATION", state(waiting.json()));
        stage.report.figure("recipients it waits with", recipients, count(waiting.json(), "recipients"));
        addsUp(waiting.json());
        stage.report.silently("nothing is sent before", texts + mails, stage.standIns.texts() + stage.standIns.mails());
        var own = stage.organizer().post(path + "/confirm", Map.of()).status();
        stage.report.holds("who asked for it may not confirm it", own == 403 || own == 409, own);
        var confirmed = Instant.now();
        stage.secondOrganizer().post(path + "/confirm", Map.of()).is(200);
        stage.report.say("confirmed by a second organizer");
        return new March.Sending(dispatch, asked, confirmed, texts, mails);
    }

    /**
     * Waits until nothing is queued and every phone has reported, with the counts adding up at every look. Whoever
     * opted out did so by phone.
     */
    void isDone(March.Sending sending, Expected recipients, long optedOut) {
        long unreached = recipients.by(Reach.NONE).size();
        long byText = recipients.by(Reach.SMS).size() - optedOut;
        var done = Poll.until(
                "the dispatch is done, and what came to phones is delivered",
                SENT,
                () -> {
                    var now = stage.organizer()
                            .get("/api/dispatches/" + sending.dispatch())
                            .is(200)
                            .json();
                    addsUp(now);
                    return now;
                },
                now -> state(now).equals("DONE") && count(now, "delivered") >= byText);
        stage.report.figure("recipients", recipients.people(), count(done, "recipients"));
        stage.report.figure("delivered: their phones have it", byText, count(done, "delivered"));
        stage.report.figure(
                "sent: by mail and through relays, of which nobody reports",
                recipients.people() - unreached - optedOut - byText,
                count(done, "sent"));
        stage.report.figure("failed or queued", 0L, count(done, "failed") + count(done, "queued"));
        var skipped = new TreeMap<String, Long>();
        if (unreached > 0) skipped.put("NO_CHANNEL", unreached);
        if (optedOut > 0) skipped.put("OPTED_OUT", optedOut);
        stage.report.figure("skipped", skipped, positive(done.path("skippedBy")));
    }

    private void addsUp(JsonNode dispatch) {
        var sum = count(dispatch, "queued")
                + count(dispatch, "sent")
                + count(dispatch, "delivered")
                + count(dispatch, "failed")
                + count(dispatch, "skipped");
        stage.report.silently("queued + sent + delivered + failed + skipped", count(dispatch, "recipients"), sum);
    }

    private static Map<String, Long> positive(JsonNode counts) {
        var positive = new TreeMap<String, Long>();
        for (var reason : counts.propertyNames()) {
            var count = counts.path(reason).asLong();
            if (count > 0) positive.put(reason, count);
        }
        return positive;
    }

    private static String state(JsonNode dispatch) {
        return dispatch.path("state").asString();
    }

    private static long count(JsonNode dispatch, String name) {
        var count = dispatch.path("counts").path(name);
        if (!count.isIntegralNumber()) throw new WrongFigure("a dispatch counts " + name, "a number", dispatch);
        return count.asLong();
    }
}
