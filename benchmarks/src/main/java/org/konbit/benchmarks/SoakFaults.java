package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.konbit.benchmarks.Benchmarks.Benchmark;
import tools.jackson.databind.JsonNode;

/**
 * Kills, cuts and freezes, one after the other, over the packaged services. What must hold, and is printed: every
 * accepted announcement is sent; each recipient gets it at least once; doubles are at most the messages in flight at
 * each fault, under the same Message-ID; the counts of a dispatch add up at every reading.
 */
final class SoakFaults implements Benchmark {
    /** Messages handed over and not yet noted, of the mail channel: {@code konbit.sending.unconfirmed}. */
    private static final int IN_FLIGHT = 200;

    private static final int PEOPLE = Benchmarks.number("KONBIT_SOAK_PEOPLE", 20_000);
    private static final int SENDER_KILLS = Benchmarks.number("KONBIT_SOAK_SENDER_KILLS", 20);
    private static final int COMMAND_KILLS = Benchmarks.number("KONBIT_SOAK_COMMAND_KILLS", 200);
    private static final int RELAY_KILLS = Benchmarks.number("KONBIT_SOAK_RELAY_KILLS", 50);

    private final long seed = Benchmarks.number("KONBIT_SOAK_SEED", (int) (System.nanoTime() & 0xffff));
    private final Random random = new Random(seed);
    private final List<String> broken = new ArrayList<>();

    @Override
    public String measures() {
        return "kills, cuts and freezes in the middle of everything; about an hour and a half";
    }

    @Override
    public void run(Path home) throws Exception {
        System.out.println("seed " + seed + " (KONBIT_SOAK_SEED)");
        try (var mail = new MailServer(Ports.SINK);
                var konbit = Konbit.up(
                        home, Map.of("SMTP_URL", "smtp://127.0.0.1:" + Ports.SINK, "KONBIT_CONFIRM_ABOVE", "-1"))) {
            var crowd = Crowd.of(PEOPLE, home, konbit);
            var few = crowd.fewIn("HT-NE", 20);
            var scenarios = new LinkedHashMap<String, Scenario>();
            scenarios.put("the sender killed in mid fan-out", () -> senderKilled(konbit, mail, crowd));
            scenarios.put(
                    "campaigns-service killed at an announcement",
                    () -> commandsKilled(konbit, mail, few, COMMAND_KILLS, 100));
            scenarios.put("its relay killed just after", () -> commandsKilled(konbit, mail, few, RELAY_KILLS, 5));
            scenarios.put("SIGTERM in mid fan-out", () -> stopped(konbit, mail, crowd));
            scenarios.put("the broker killed and back", () -> brokerKilled(konbit, mail, crowd));
            scenarios.put("the database killed and back", () -> databaseKilled(konbit, mail, crowd));
            scenarios.put("a worker frozen until its partitions went elsewhere", () -> frozen(konbit, mail, crowd));
            scenarios.put("an instance joins and leaves", () -> joinsAndLeaves(konbit, mail, crowd));
            scenarios.put("a mail server that fails in every way", () -> mailFails(konbit, mail, crowd));
            for (var scenario : scenarios.entrySet()) {
                System.out.println(scenario.getKey());
                mail.fail(MailServer.Faults.NONE);
                scenario.getValue().run();
            }
        }
        System.out.println(broken.isEmpty() ? "All of it held." : "Broken: " + broken);
        if (!broken.isEmpty()) System.exit(1);
    }

    private interface Scenario {
        void run() throws Exception;
    }

    private void senderKilled(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        for (int kill = 1; kill <= SENDER_KILLS; kill++) {
            var sending = Sending.begin(konbit, mail, crowd);
            sending.awaitShare(0.05 + 0.9 * random.nextDouble());
            konbit.launcher("kill", "notifications");
            konbit.launcher("start", "notifications");
            judge("kill " + kill, sending, IN_FLIGHT, 0);
        }
    }

    private void commandsKilled(Konbit konbit, MailServer mail, Crowd few, int kills, int withinMillis)
            throws Exception {
        var dispatches = new ArrayList<String>();
        for (int kill = 1; kill <= kills; kill++) {
            var action = few.action();
            var announcing = new Announcing(few, action);
            var thread = Thread.ofPlatform().start(announcing);
            if (withinMillis <= 5) thread.join();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(withinMillis));
            konbit.launcher("kill", "campaigns");
            thread.join();
            konbit.launcher("start", "campaigns");
            dispatches.add(announcing.accepted() ? announcing.dispatch() : few.announce(action));
        }
        var missing = 0L;
        var doubles = 0L;
        for (var dispatch : dispatches) {
            konbit.awaitDone(dispatch);
            missing += few.people() - mail.of(dispatch).recipients();
            doubles += mail.of(dispatch).doubles();
        }
        hold(
                "%d kills, %d announcements accepted: %d recipients missing, %d doubles"
                        .formatted(kills, dispatches.size(), missing, doubles),
                missing == 0 && doubles == 0);
    }

    private void stopped(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.3);
        var began = System.nanoTime();
        konbit.launcher("stop", "notifications");
        var seconds = (System.nanoTime() - began) / 1e9;
        hold("drained in %.1f s".formatted(seconds), seconds <= 30);
        konbit.launcher("start", "notifications");
        judge("stopped and started", sending, 0, 0);
    }

    private void brokerKilled(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.3);
        konbit.launcher("kill", "kafka");
        var meanwhile = crowd.action();
        var accepted = crowd.announce(meanwhile);
        konbit.launcher("start", "kafka");
        judge("sent while it was away and after", sending, IN_FLIGHT, 0);
        konbit.awaitDone(accepted);
        judge("announced without it", new Sending(konbit, mail, accepted, crowd.people()), 0, 0);
    }

    private void databaseKilled(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.3);
        konbit.launcher("kill", "mongodb");
        var status = konbit.status("/api/dispatches/" + sending.dispatch);
        hold("a reading without it is answered by " + status, status == 503);
        konbit.launcher("start", "mongodb");
        judge("sent after it is back", sending, IN_FLIGHT, 0);
    }

    private void frozen(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        konbit.launcher("scale", "notifications", "2");
        mail.fail(MailServer.Faults.delayed(Duration.ofMillis(5)));
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.1);
        var frozen = konbit.pid("notifications-1");
        signal("STOP", frozen);
        konbit.awaitDone(sending.dispatch);
        signal("CONT", frozen);
        judge("done while it was frozen", sending, IN_FLIGHT, 0);
        konbit.launcher("scale", "notifications", "1");
    }

    private void joinsAndLeaves(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        mail.fail(MailServer.Faults.delayed(Duration.ofMillis(5)));
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.1);
        konbit.launcher("scale", "notifications", "2");
        konbit.launcher("scale", "notifications", "1");
        judge("joined and left", sending, 0, 0);
    }

    private void mailFails(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        mail.fail(new MailServer.Faults(0.10, 0.05, 0.001, 0.001, 0.0005, Duration.ofSeconds(30)));
        var sending = Sending.begin(konbit, mail, crowd);
        konbit.awaitDone(sending.dispatch);
        mail.fail(MailServer.Faults.NONE);
        judge(
                "451 for 10 %, 550 for 5 %, cut after DATA and 421 for 0.1 % each, 30 s for 0.05 %",
                sending, mail.cuts(), mail.refused().size());
    }

    /** Waits for the end, and says whether everybody was told, at most so many twice, and nobody under two ids. */
    private void judge(String what, Sending sending, int doublesAtMost, long refused) throws Exception {
        var counts = sending.awaitDone();
        var taken = sending.taken();
        var missing = sending.people - refused - taken.recipients();
        hold(
                "%s: %d missing, %d doubles, %d of them under another id; %s; %d readings, %d of which did not add up"
                        .formatted(
                                what,
                                missing,
                                taken.doubles(),
                                taken.differing(),
                                counts,
                                sending.readings,
                                sending.wrong),
                missing == 0
                        && taken.doubles() <= doublesAtMost
                        && taken.differing() == 0
                        && sending.wrong == 0
                        && counts.path("failed").asLong() == refused);
    }

    private void hold(String figures, boolean held) {
        System.out.println((held ? "  ✓ " : "  ✗ ") + figures);
        if (!held) broken.add(figures);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) throw new IllegalStateException("No " + pid + " to send SIG" + name);
    }

    /** A request that may be cut short by the death of who serves it. */
    private static final class Announcing implements Runnable {
        private final Crowd crowd;
        private final String action;
        private String dispatch = "";

        Announcing(Crowd crowd, String action) {
            this.crowd = crowd;
            this.action = action;
        }

        @Override
        public void run() {
            try {
                dispatch = crowd.announce(action);
            } catch (IOException | InterruptedException | IllegalStateException cut) {
                // Not accepted: it is announced again once the service is back.
                dispatch = "";
            }
        }

        boolean accepted() {
            return !dispatch.isEmpty();
        }

        String dispatch() {
            return dispatch;
        }
    }

    /** A dispatch under way, whose counts are read again and again. */
    private static final class Sending {
        private final Konbit konbit;
        private final MailServer mail;
        private final String dispatch;
        private final int people;
        private int readings;
        private int wrong;

        Sending(Konbit konbit, MailServer mail, String dispatch, int people) {
            this.konbit = konbit;
            this.mail = mail;
            this.dispatch = dispatch;
            this.people = people;
        }

        static Sending begin(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
            return new Sending(konbit, mail, crowd.announce(crowd.action()), crowd.people());
        }

        MailServer.Taken taken() {
            return mail.of(dispatch);
        }

        void awaitShare(double share) throws InterruptedException {
            var wanted = (long) (share * people);
            for (int waited = 0; taken().recipients() < wanted; waited++) {
                if (waited > 600_000) throw new IllegalStateException("Only " + taken().recipients() + " were told");
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }

        JsonNode awaitDone() throws Exception {
            konbit.awaitThere("/api/dispatches/" + dispatch);
            while (true) {
                var now = konbit.get("/api/dispatches/" + dispatch);
                var counts = now.get("counts");
                readings++;
                var sum = List.of("queued", "sent", "delivered", "failed", "skipped").stream()
                        .mapToLong(state -> counts.path(state).asLong())
                        .sum();
                if (sum != counts.path("recipients").asLong()) wrong++;
                if (now.get("state").stringValue().equals("DONE")) return counts;
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
