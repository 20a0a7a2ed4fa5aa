package org.konbit.local.demo;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.konbit.local.Platform;
import org.konbit.local.process.Trouble;

/** The main job, from an empty platform to a campaign's impact; {@code ./konbit demo}. */
public final class Demo {

    private final Platform platform;
    private final Report report;

    public Demo(Platform platform) {
        this.platform = platform;
        this.report = Report.toTerminal();
    }

    /** The exit code: 0 only if every figure is what the input says it must be. */
    public int run() {
        var began = Instant.now();
        try {
            platform.up();
            var stage = new Stage(platform, DemoData.read(folder()), report);
            refuseWhereOthersLive(stage);
            play(stage);
            report.finished(began);
            return 0;
        } catch (WrongFigure wrong) {
            report.failed(wrong);
            return 1;
        } catch (UncheckedIOException broken) {
            report.failed(new WrongFigure(
                    String.valueOf(broken.getMessage()),
                    "an answer (see ./konbit status)",
                    String.valueOf(broken.getCause())));
            return 1;
        }
    }

    /** People and messages of a demo do not belong among those of a movement, and could hardly be told from them. */
    private static void refuseWhereOthersLive(Stage stage) {
        var anybody =
                stage.organizer().get("/api/people?limit=1").is(200).json().path("items");
        if (anybody.isEmpty()) return;
        var ours = stage.data.people().keySet().iterator().next();
        var found = stage.organizer()
                .get("/api/people?limit=200&q=" + Api.encoded(ours))
                .is(200)
                .json();
        if (found.path("items")
                .valueStream()
                .anyMatch(person -> person.path("handle").asString().equals(ours))) return;
        throw new Trouble(
                "This platform has people of its own: the demo's 1,324 would come among them",
                "an empty platform beside it: ./konbit --port-offset 1000 --data some-folder demo");
    }

    private static void play(Stage stage) {
        var zone = ZoneId.of(stage.data.story().at("/action/timeZone").asString());
        var today = LocalDate.now(zone);
        new ImportTerritories(stage).run();
        var known = new ImportPeople(stage).run();
        new LiveALittle(stage, known, today).run();
        var march = new AnnounceTheMarch(stage, known, today).run();
        new EveryoneIsTold(stage, march).run();
        var answered = new PhonesAnswer(stage, march).run();
        new PostponeTheMarch(stage, march, answered).run();
        new HoldAndRead(stage, known, march, answered).run();
        new PhonesAnswer(stage, march).comeBack(answered);
    }

    /** {@code demo/} at the repository's root, which the launcher names; without it, from the working folder upwards. */
    private static Path folder() {
        var here = Path.of(System.getProperty("konbit.home", "")).toAbsolutePath();
        for (var at = here; at != null; at = at.getParent()) {
            var folder = at.resolve("demo");
            if (Files.isRegularFile(folder.resolve("story.json"))) return folder;
        }
        throw new WrongFigure("the input of the demo", "demo/story.json at or above " + here, "nothing");
    }
}
