package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** People with an e-mail address each in one territory, and a launched campaign whose actions are announced to them. */
final class Crowd {
    private static final List<String> LANGUAGES = List.of("ht", "ht", "ht", "ht", "ht", "ht", "ht", "fr", "es", "en");

    private final Konbit konbit;
    private final String campaign;
    private final String territory;
    private final int people;
    private int actions;

    private Crowd(Konbit konbit, String campaign, String territory, int people) {
        this.konbit = konbit;
        this.campaign = campaign;
        this.territory = territory;
        this.people = people;
    }

    int people() {
        return people;
    }

    /** A few more people in another territory, for actions of the same campaign that are announced there. */
    Crowd fewIn(String elsewhere, int few) throws IOException, InterruptedException {
        System.out.printf("and %d in %s%n", few, elsewhere);
        gather(konbit, few, elsewhere);
        return in(elsewhere, few);
    }

    /** People who are there already, for actions of the same campaign that are announced to them. */
    Crowd in(String elsewhere, int there) {
        return new Crowd(konbit, campaign, elsewhere, there);
    }

    static Crowd of(int people, Path home, Konbit konbit) throws IOException, InterruptedException {
        konbit.importCsv("/api/territories/import", home.resolve("demo/territories-haiti.csv"));
        gather(konbit, people, "HT-CE");
        return new Crowd(konbit, launchedCampaign(konbit), "HT-CE", people);
    }

    private static void gather(Konbit konbit, int people, String territory) throws IOException, InterruptedException {
        var handles = territory.toLowerCase(Locale.ROOT) + "-";
        var addresses = Files.createTempFile("konbit-bench", ".csv");
        try (var points = Files.newBufferedWriter(addresses)) {
            points.write("handle,kind,value\r\n");
            for (int i = 0; i < people; i++) {
                points.write("%1$s%2$07d,email,%1$s%2$07d@bench.example\r\n".formatted(handles, i));
            }
        }
        System.out.printf(
                "imported %,d people in %.1f s and their addresses in %.1f s%n",
                people,
                konbit.importCsv("/api/people/import", people(people, handles, territory)),
                konbit.importCsv("/api/contact-points/import", addresses));
        Files.delete(addresses);
    }

    /** A file of people to import; it goes with the benchmark. */
    static Path people(int people, String handles, String territory) throws IOException {
        var list = Files.createTempFile("konbit-bench", ".csv");
        list.toFile().deleteOnExit();
        try (var out = Files.newBufferedWriter(list)) {
            out.write("handle,display_name,language,territory\r\n");
            for (int i = 0; i < people; i++) {
                out.write("%s%07d,Moun %d,%s,%s\r\n"
                        .formatted(handles, i, i, LANGUAGES.get(i % LANGUAGES.size()), territory));
            }
        }
        return list;
    }

    /** A new action of the campaign, not announced yet. */
    String action() throws IOException, InterruptedException {
        return announcement().plan();
    }

    /** The id of the dispatch. */
    String announce(String action) throws IOException, InterruptedException {
        return konbit.post("/api/actions/" + action + "/announce", "{}")
                .get("dispatch")
                .stringValue();
    }

    /** To be planned and announced, each under a key of its own, so that both may be asked for again. */
    Announcement announcement() {
        return new Announcement("""
                {"kind": "MARCH", "title": {"ht": "Mach %1$d", "fr": "Marche %1$d", "es": "Marcha %1$d", "en": "March %1$d"},
                 "place": {"name": "Mache Ench", "territory": "%3$s"}, "startsAt": "%2$s",
                 "timeZone": "America/Port-au-Prince", "exposure": "OPEN", "audience": {"territories": ["%3$s"]}}""".formatted(++actions, OffsetDateTime.now().plusDays(30), territory));
    }

    /** How many actions this crowd's campaign has. */
    int planned() throws IOException, InterruptedException {
        var planned = 0;
        var path = "/api/campaigns/" + campaign + "/actions?limit=200";
        var cursor = "";
        do {
            var page = konbit.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            planned += page.get("items").size();
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return planned;
    }

    final class Announcement {
        private final String action;
        private final String key = UUID.randomUUID().toString();

        private Announcement(String action) {
            this.action = action;
        }

        String plan() throws IOException, InterruptedException {
            return konbit.post("/api/campaigns/" + campaign + "/actions", action, key)
                    .get("id")
                    .stringValue();
        }

        /** The id of the dispatch. */
        String make() throws IOException, InterruptedException {
            return konbit.post("/api/actions/" + plan() + "/announce", "{}", key)
                    .get("dispatch")
                    .stringValue();
        }
    }

    private static String launchedCampaign(Konbit konbit) throws IOException, InterruptedException {
        var host = konbit.post(
                        "/api/collectives", "{\"type\": \"ASSEMBLY\", \"name\": \"Bench\", \"territory\": \"HT-CE\"}")
                .get("id")
                .stringValue();
        var campaign = "";
        // campaigns-service hears of the new collective within seconds.
        for (int attempt = 0; campaign.isEmpty(); attempt++) {
            try {
                campaign = konbit.post("/api/campaigns", """
                                {"title": {"ht": "Semans pa nou"}, "demands": [{"ht": "Semans"}], "hosts": ["%s"],
                                 "scope": ["HT"], "period": {"from": "2026-01-01", "to": "2030-12-31"}}""".formatted(host))
                        .get("id")
                        .stringValue();
            } catch (IllegalStateException notKnownYet) {
                if (attempt > 50) throw notKnownYet;
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        konbit.post("/api/campaigns/" + campaign + "/launch", "{}");
        return campaign;
    }
}
