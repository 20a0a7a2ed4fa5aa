package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * 100,000 e-mails from the HTTP announcement to the last but 250 at the sink, through all services, one instance each,
 * beside {@code smtp-source -s 10 -d -m 20000 -l 2000} into the same kind of sink, each on a processor of its own.
 */
final class FanOut implements Benchmark {
    private static final int PEOPLE = Integer.getInteger("konbit.bench.people", 100_000);
    private static final int LEFT_OUT = 250;
    private static final int RUNS = Integer.getInteger("konbit.bench.runs", 3);
    private static final int SINK = 20_025;
    private static final int PEER_SINK = 20_026;
    private static final List<String> LANGUAGES = List.of("ht", "ht", "ht", "ht", "ht", "ht", "ht", "fr", "es", "en");

    @Override
    public String measures() {
        return "100,000 e-mails from the announcement to the sink, beside smtp-source";
    }

    @Override
    public void run(Path home) throws Exception {
        new ProcessBuilder(home.resolve("benchmarks/peers.sh").toString())
                .inheritIO()
                .start()
                .waitFor();
        try (var sink = Sink.on(home, SINK, "");
                var konbit = Konbit.up(
                        home,
                        Map.of(
                                "SMTP_URL",
                                "smtp://127.0.0.1:" + SINK,
                                "KONBIT_DISPATCH_CONFIRM_ABOVE",
                                Integer.toString(10 * PEOPLE)))) {
            fill(home, konbit);
            var campaign = launchedCampaign(konbit);
            for (int run = 1; run <= RUNS; run++) {
                var peer = s10(home);
                announce(konbit, sink, campaign, run, peer);
            }
        }
    }

    private static void announce(Konbit konbit, Sink sink, String campaign, int run, double peer) throws Exception {
        var action = konbit.post("/api/campaigns/" + campaign + "/actions", """
                        {"kind": "MARCH", "title": {"ht": "Mach %1$d", "fr": "Marche %1$d", "es": "Marcha %1$d", "en": "March %1$d"},
                         "place": {"name": "Mache Ench", "territory": "HT-CE"}, "startsAt": "%2$s",
                         "timeZone": "America/Port-au-Prince", "exposure": "OPEN", "audience": {"territories": ["HT"]}}""".formatted(
                                run, OffsetDateTime.now().plusDays(30)))
                .get("id")
                .stringValue();
        var pids = konbit.pids();
        var before = sink.taken();
        var cpuBefore = Machine.cpuSeconds(new ArrayList<>(pids.values()));
        var began = System.nanoTime();
        var dispatch = konbit.post("/api/actions/" + action + "/announce", "{}")
                .get("dispatch")
                .stringValue();
        var first = sink.awaitTaken(before + 1, Duration.ofSeconds(60));
        var ended = sink.awaitTaken(before + PEOPLE - LEFT_OUT, Duration.ofMinutes(10));
        var cpu = Machine.cpuSeconds(new ArrayList<>(pids.values())) - cpuBefore;
        sink.awaitTaken(before + PEOPLE, Duration.ofMinutes(2));
        var seconds = (ended - began) / 1e9;
        var rate = (PEOPLE - LEFT_OUT) / seconds;
        System.out.printf(
                "run %d: %,d e-mails in %.2f s = %,.0f a second; smtp-source %,.0f; ratio %.2f; first after %.0f ms; "
                        + "%.2f CPU-s for 10,000 (all processes, without the sink); notifications-service %d MiB%n",
                run,
                PEOPLE - LEFT_OUT,
                seconds,
                rate,
                peer,
                rate / peer,
                (first - began) / 1e6,
                cpu / PEOPLE * 10_000,
                Machine.rssMiB(pids.entrySet().stream()
                        .filter(process -> process.getKey().startsWith("notifications"))
                        .findFirst()
                        .orElseThrow()
                        .getValue()));
        System.out.println(
                "       counts: " + konbit.get("/api/dispatches/" + dispatch).get("counts"));
    }

    private static double s10(Path home) throws IOException, InterruptedException {
        var rates = new double[3];
        for (int i = 0; i < rates.length; i++) {
            try (var sink = Sink.on(home, PEER_SINK, "1")) {
                sink.sourceRate(PEER_SINK, 1, 10, "0");
                rates[i] = sink.sourceRate(PEER_SINK, 20_000, 2_000, "0");
            }
        }
        return Machine.median(rates);
    }

    private static void fill(Path home, Konbit konbit) throws IOException, InterruptedException {
        konbit.importCsv("/api/territories/import", home.resolve("demo/territories-haiti.csv"));
        var people = Files.createTempFile("konbit-bench", ".csv");
        var contacts = Files.createTempFile("konbit-bench", ".csv");
        try (var out = Files.newBufferedWriter(people);
                var points = Files.newBufferedWriter(contacts)) {
            out.write("handle,display_name,language,territory\r\n");
            points.write("handle,kind,value\r\n");
            for (int i = 0; i < PEOPLE; i++) {
                out.write("bench%06d,Moun %d,%s,HT-CE\r\n".formatted(i, i, LANGUAGES.get(i % LANGUAGES.size())));
                points.write("bench%06d,email,bench%06d@bench.example\r\n".formatted(i, i));
            }
        }
        System.out.printf(
                "imported %,d people in %.1f s and their addresses in %.1f s%n",
                PEOPLE,
                konbit.importCsv("/api/people/import", people),
                konbit.importCsv("/api/contact-points/import", contacts));
        Files.delete(people);
        Files.delete(contacts);
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
                Thread.sleep(200);
            }
        }
        konbit.post("/api/campaigns/" + campaign + "/launch", "{}");
        return campaign;
    }
}
