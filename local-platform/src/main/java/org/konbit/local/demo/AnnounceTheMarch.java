package org.konbit.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.konbit.local.demo.DemoData.Reach;

/** Step 4: an assembly decides, a campaign is launched, a march is announced. */
record AnnounceTheMarch(Stage stage, Known known, LocalDate today) {

    March run() {
        var report = stage.report;
        report.step(4, "An assembly decides, 'Semans pa nou' is launched, a march in Hinche announced");
        var campaign = launch();
        var story = stage.data.story().path("action");
        var expected = Expected.of(stage.data, story.path("audience"));
        preview(expected);
        var zone = ZoneId.of(story.path("timeZone").asString());
        var startsAt = today.plusDays(story.path("startsInDays").asLong())
                .atTime(LocalTime.parse(story.path("startsAt").asString()))
                .atZone(zone)
                .toOffsetDateTime();
        var body = new LinkedHashMap<String, Object>();
        for (var field : new String[] {"kind", "title", "place", "timeZone", "exposure", "audience"}) {
            body.put(field, story.path(field));
        }
        body.put("startsAt", startsAt.toString());
        body.put("endsAt", startsAt.plusHours(story.path("hours").asLong()).toString());
        var organizer = stage.organizer();
        var action =
                organizer.post("/api/campaigns/" + campaign + "/actions", body).is(201);
        report.figure("the march, when entered, is", "DRAFT", action.at("/state"));
        var id = action.at("/id");
        var sending = new SendToMany(stage).send(expected.people(), () -> {
            var announced =
                    organizer.post("/api/actions/" + id + "/announce", Map.of()).is(200);
            report.silently("state of the march", "ANNOUNCED", announced.at("/state"));
            return announced.at("/dispatch");
        });
        return new March(campaign, id, startsAt, expected, sending);
    }

    private String launch() {
        var story = stage.data.story().path("campaign");
        var hosts = new ArrayList<String>();
        for (var host : story.path("hosts")) hosts.add(known.collective(host.asString()));
        var decision = Map.of(
                "assembly",
                known.collective(stage.data.story().at("/assembly/code").asString()),
                "date",
                today.minusDays(story.path("decisionDaysAgo").asLong()).toString());
        var body = new LinkedHashMap<String, Object>();
        body.put("title", story.path("title"));
        body.put("demands", story.path("demands"));
        body.put("hosts", hosts);
        body.put("scope", story.path("scope"));
        // From today on, so that what an earlier run of the demo planted isn't this campaign's.
        var until = today.plusDays(story.path("periodDays").asLong());
        body.put("period", Map.of("from", today.toString(), "to", until.toString()));
        body.put("decision", decision);
        // The campaigns service hears of new collectives and territories by event, within seconds.
        var created = Poll.until(
                "the campaign is entered",
                Duration.ofSeconds(60),
                () -> stage.organizer().post("/api/campaigns", body),
                answer -> answer.status() != 422);
        var id = created.is(201).at("/id");
        stage.report.figure("the campaign, when entered, is", "DRAFT", created.at("/state"));
        var launched = stage.organizer()
                .post("/api/campaigns/" + id + "/launch", Map.of())
                .is(200);
        stage.report.figure(
                "the campaign, decided by "
                        + stage.data.story().at("/assembly/name").asString() + ", is",
                "LAUNCHED",
                launched.at("/state"));
        return id;
    }

    private void preview(Expected expected) {
        var audience = stage.data.story().at("/action/audience");
        var preview = Poll.until(
                        "the preview counts all who were imported",
                        Duration.ofSeconds(60),
                        () -> stage.organizer()
                                .post("/api/audiences/preview", audience)
                                .is(200),
                        answer -> answer.json().path("people").asLong() >= expected.people()
                                && answer.json().at("/byChannel/none").asLong()
                                        <= expected.by(Reach.NONE).size())
                .json();
        stage.report.figure(
                "people in Centre, and in brigades elsewhere",
                expected.people(),
                preview.path("people").asLong());
        for (var channel : expected.byChannel().entrySet()) {
            stage.report.silently(
                    "preview by " + channel.getKey(),
                    channel.getValue(),
                    preview.path("byChannel").path(channel.getKey()).asLong());
        }
        stage.report.say("by channel: %s", expected.byChannel());
        var languages = expected.byLanguage(expected.audience());
        for (var language : languages.entrySet()) {
            stage.report.silently(
                    "preview in " + language.getKey(),
                    language.getValue(),
                    preview.path("byLanguage").path(language.getKey()).asLong());
        }
        stage.report.say("by language: %s", languages);
    }
}
