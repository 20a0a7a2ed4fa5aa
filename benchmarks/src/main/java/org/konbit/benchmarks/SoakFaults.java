package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.konbit.benchmarks.Benchmarks.Benchmark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills, cuts and freezes, one after the other, over the packaged services. What must hold, and is printed: every
 * accepted announcement is sent; each recipient gets it at least once; doubles are at most the messages in flight at
 * each fault, under the same Message-ID; the counts of a dispatch add up at every reading.
 */
final class SoakFaults implements Benchmark {
    /** Messages handed over and not yet noted, of the mail channel: {@code konbit.sending.unconfirmed}. */
    private static final int IN_FLIGHT = 200;

    /** To the mail server, of one instance: {@code konbit.sending.mail.connections}. */
    private static final int CONNECTIONS = 4;

    /** For an answer under a key that was in the hands of one that was killed. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PEOPLE = Benchmarks.number("KONBIT_SOAK_PEOPLE", 20_000);
    private static final int PHONES = Math.max(300, PEOPLE / 10);
    private static final int SENDER_KILLS = Benchmarks.number("KONBIT_SOAK_SENDER_KILLS", 20);
    private static final int COMMAND_KILLS = Benchmarks.number("KONBIT_SOAK_COMMAND_KILLS", 200);
    private static final int RELAY_KILLS = Benchmarks.number("KONBIT_SOAK_RELAY_KILLS", 50);

    /** Part of a scenario's title, where only that is wanted. */
    private static final String ONLY = System.getenv().getOrDefault("KONBIT_SOAK_ONLY", "");

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
                var texts = new SoakTexts(Ports.SINK + 2);
                var konbit = Konbit.up(
                        home,
                        Map.of(
                                "SMTP_URL",
                                "smtp://127.0.0.1:" + Ports.SINK,
                                "SMS_URL",
                                texts.url(),
                                "KONBIT_CONFIRM_ABOVE",
                                "-1"))) {
            var crowd = Crowd.of(PEOPLE, home, konbit);
            var few = crowd.fewIn("HT-NE", 20);
            SoakTexts.gather(konbit, PHONES);
            var scenarios = new LinkedHashMap<String, Scenario>();
            scenarios.put("the sender killed in mid fan-out", () -> senderKilled(konbit, mail, crowd));
            scenarios.put(
                    "campaigns-service killed at an announcement",
                    () -> commandsKilled(konbit, mail, few, COMMAND_KILLS, 100));
            scenarios.put("its relay killed just after", () -> commandsKilled(konbit, mail, few, RELAY_KILLS, 0));
            scenarios.put("SIGTERM in mid fan-out", () -> stopped(konbit, mail, crowd));
            scenarios.put("the broker killed and back", () -> brokerKilled(konbit, mail, crowd));
            scenarios.put("the database killed and back", () -> databaseKilled(konbit, mail, crowd));
            scenarios.put("a worker frozen until its partitions went elsewhere", () -> frozen(konbit, mail, crowd));
            scenarios.put("one of two workers killed", () -> oneOfTwoKilled(konbit, mail, crowd));
            scenarios.put("an instance joins and leaves", () -> joinsAndLeaves(konbit, mail, crowd));
            scenarios.put("a mail server that fails in every way", () -> mailFails(konbit, mail, crowd));
            scenarios.put("an SMS gateway that fails in every way", () -> textsFail(konbit, texts));
            for (var scenario : scenarios.entrySet()) {
                if (!scenario.getKey().contains(ONLY)) continue;
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

    /** Who has got a message of a dispatch. */
    record Told(long recipients, long doubles, long differing) {}

    private void senderKilled(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        for (int kill = 1; kill <= SENDER_KILLS; kill++) {
            var sender = konbit.pid("notifications-1");
            var sending = Sending.begin(konbit, mail, crowd);
            sending.awaitShare(0.05 + 0.9 * random.nextDouble());
            kill(sender);
            var at = sending.share();
            konbit.launcher("start", "notifications");
            judge("kill " + kill + at, sending, IN_FLIGHT);
        }
    }

    /** Whoever gets no answer asks again under the same key. */
    private void commandsKilled(Konbit konbit, MailServer mail, Crowd few, int kills, int withinMillis)
            throws Exception {
        var before = few.planned();
        var dispatches = new TreeSet<String>();
        var unanswered = 0;
        for (int kill = 1; kill <= kills; kill++) {
            var service = konbit.pid("campaigns-1");
            var announcing = new Announcing(few.announcement());
            var thread = Thread.ofPlatform().start(announcing);
            if (withinMillis == 0) thread.join();
            else TimeUnit.MILLISECONDS.sleep(random.nextInt(withinMillis));
            kill(service);
            thread.join();
            konbit.launcher("start", "campaigns");
            if (!announcing.isAnswered()) unanswered++;
            for (var again = System.nanoTime(); !announcing.isAnswered(); announcing.run()) {
                if (System.nanoTime() - again > PATIENCE.toNanos())
                    throw new IllegalStateException("No answer after kill " + kill);
            }
            dispatches.add(announcing.dispatch());
        }
        var missing = 0L;
        var doubles = 0L;
        for (var dispatch : dispatches) {
            konbit.awaitDone(dispatch);
            missing += few.people() - mail.of(dispatch).recipients();
            doubles += mail.of(dispatch).doubles();
        }
        var planned = few.planned() - before;
        hold(
                "%d kills, %d of them before the answer; %d actions and %d announcements, %d recipients missing, %d doubles"
                        .formatted(kills, unanswered, planned, dispatches.size(), missing, doubles),
                planned == kills && dispatches.size() == kills && missing == 0 && doubles == 0);
    }

    private void stopped(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        mail.fail(lasting(20));
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.3);
        var began = System.nanoTime();
        konbit.launcher("stop", "notifications");
        var seconds = (System.nanoTime() - began) / 1e9;
        var at = sending.share();
        hold("drained in %.1f s".formatted(seconds), seconds <= 30);
        konbit.launcher("start", "notifications");
        judge("stopped and started" + at, sending, 0);
    }

    private void brokerKilled(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        mail.fail(lasting(20));
        var broker = konbit.pid("kafka-1");
        var meanwhile = crowd.action();
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.3);
        kill(broker);
        var at = sending.share();
        var accepted = crowd.announce(meanwhile);
        konbit.launcher("start", "kafka");
        judge("sent while it was away and after" + at, sending, IN_FLIGHT);
        judge("announced without it", Sending.of(konbit, mail, accepted, crowd.people()), 0);
    }

    private void databaseKilled(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        mail.fail(lasting(20));
        var database = konbit.pid("mongodb-1");
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.3);
        kill(database);
        var at = sending.share();
        var status = konbit.status("/api/dispatches/" + sending.dispatch);
        hold("a reading without it is answered by " + status, status == 503);
        konbit.launcher("start", "mongodb");
        judge("sent after it is back" + at, sending, IN_FLIGHT);
    }

    private void frozen(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        konbit.launcher("scale", "notifications", "2");
        var frozen = konbit.pid("notifications-1");
        mail.fail(lasting(30));
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.1);
        signal("STOP", frozen);
        var at = sending.share();
        try {
            sending.awaitDone();
        } finally {
            signal("CONT", frozen);
        }
        mail.fail(MailServer.Faults.NONE);
        // Until it is told that it was given up, the one that woke takes chunks too: that is a fault of its own.
        judge("the next one, with the one that woke", Sending.begin(konbit, mail, crowd), IN_FLIGHT);
        judge("done while it was frozen" + at, sending, IN_FLIGHT);
        unfailing(sending);
        konbit.launcher("scale", "notifications", "1");
    }

    private void oneOfTwoKilled(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        konbit.launcher("scale", "notifications", "2");
        var killed = konbit.pid("notifications-2");
        mail.fail(lasting(30));
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.1);
        kill(killed);
        judge("done by the other" + sending.share(), sending, IN_FLIGHT);
        unfailing(sending);
        konbit.launcher("scale", "notifications", "1");
    }

    private void joinsAndLeaves(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        mail.fail(lasting(90));
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitShare(0.1);
        konbit.launcher("scale", "notifications", "2");
        var joined = sending.share();
        konbit.launcher("scale", "notifications", "1");
        var left = sending.share();
        mail.fail(MailServer.Faults.NONE);
        judge("joined%s, left%s".formatted(joined, left), sending, 0);
        unfailing(sending);
    }

    private void mailFails(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
        mail.fail(new MailServer.Faults(0.10, 0.05, 0.001, 0.001, 0.0005, Duration.ofSeconds(30)));
        var sending = Sending.begin(konbit, mail, crowd);
        sending.awaitDone();
        mail.fail(MailServer.Faults.NONE);
        var taken = mail.of(sending.dispatch);
        judge(
                "451 for 10 %, 550 for 5 %, cut after DATA and 421 for 0.1 % each, 30 s for 0.05 %",
                sending,
                mail.cuts(),
                mail.refused().stream().filter(one -> !taken.has(one)).count(),
                mail.refused().size());
    }

    private void textsFail(Konbit konbit, SoakTexts texts) throws Exception {
        texts.fail(new SoakTexts.Faults(0.05, 0.05, 0.01));
        var dispatch = SoakTexts.announce(konbit);
        var sending = new Sending(konbit, dispatch, PHONES, () -> texts.of(dispatch));
        sending.awaitDone();
        texts.fail(SoakTexts.Faults.NONE);
        judge("429 for 5 %, 500 for 5 %, no answer for 1 %", sending, texts.unanswered());
    }

    /** Answers so slow that everybody is told in about so many seconds by one instance. */
    private static MailServer.Faults lasting(int seconds) {
        return MailServer.Faults.delayed(Duration.ofNanos(seconds * 1_000_000_000L * CONNECTIONS / PEOPLE));
    }

    private void judge(String what, Sending sending, long doublesAtMost) throws Exception {
        judge(what, sending, doublesAtMost, 0, 0);
    }

    /**
     * Waits for the end, and says whether everybody was told, at most so many twice, and nobody under two ids.
     *
     * @param untold whom the server refused and never took anything for
     * @param refused whom it refused; it had taken a message for some of them before, and not said so
     */
    private void judge(String what, Sending sending, long doublesAtMost, long untold, long refused) throws Exception {
        var counts = sending.awaitDone();
        var told = sending.told();
        var missing = sending.people - untold - told.recipients();
        hold(
                "%s: %d missing, %d doubles, %d of them under another id; %s; %d readings, %d of which did not add up"
                        .formatted(
                                what,
                                missing,
                                told.doubles(),
                                told.differing(),
                                counts,
                                sending.readings.get(),
                                sending.wrong.get()),
                missing == 0
                        && told.doubles() <= doublesAtMost
                        && told.differing() == 0
                        && sending.wrong.get() == 0
                        && counts.path("failed").asLong() == refused);
    }

    /** There was another instance all the time, so that no reading had to fail. */
    private void unfailing(Sending sending) {
        hold("%d readings were answered by 5xx".formatted(sending.failed.get()), sending.failed.get() == 0);
    }

    private void hold(String figures, boolean held) {
        System.out.println((held ? "  ✓ " : "  ✗ ") + figures);
        if (!held) broken.add(figures);
    }

    private static void kill(long pid) throws InterruptedException {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
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
        private final Crowd.Announcement announcement;
        private String dispatch = "";

        Announcing(Crowd.Announcement announcement) {
            this.announcement = announcement;
        }

        @Override
        public void run() {
            try {
                dispatch = announcement.make();
            } catch (IOException | InterruptedException | IllegalStateException cut) {
                // Whether it was done is to be seen once the service is back.
                dispatch = "";
            }
        }

        boolean isAnswered() {
            return !dispatch.isEmpty();
        }

        String dispatch() {
            return dispatch;
        }
    }

    /** A dispatch under way, whose counts are read again and again until it is done. */
    private static final class Sending implements Runnable {
        private static final List<String> OUTCOMES = List.of("queued", "sent", "delivered", "failed", "skipped");

        private final Konbit konbit;
        private final String dispatch;
        private final int people;
        private final Supplier<Told> told;
        private final AtomicInteger readings = new AtomicInteger();
        private final AtomicInteger wrong = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final CompletableFuture<JsonNode> counts = new CompletableFuture<>();

        Sending(Konbit konbit, String dispatch, int people, Supplier<Told> told) {
            this.konbit = konbit;
            this.dispatch = dispatch;
            this.people = people;
            this.told = told;
            Thread.ofVirtual().name("readings").start(this);
        }

        static Sending begin(Konbit konbit, MailServer mail, Crowd crowd) throws Exception {
            return of(konbit, mail, crowd.announce(crowd.action()), crowd.people());
        }

        static Sending of(Konbit konbit, MailServer mail, String dispatch, int people) {
            return new Sending(konbit, dispatch, people, () -> {
                var taken = mail.of(dispatch);
                return new Told(taken.recipients(), taken.doubles(), taken.differing());
            });
        }

        Told told() {
            return told.get();
        }

        String share() {
            return " (at %.0f %%)".formatted(100.0 * told().recipients() / people);
        }

        void awaitShare(double share) throws InterruptedException {
            var wanted = (long) (share * people);
            for (int waited = 0; told().recipients() < wanted; waited++) {
                if (waited > 600_000) throw new IllegalStateException("Only " + told().recipients() + " were told");
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }

        JsonNode awaitDone() throws InterruptedException, ExecutionException {
            return counts.get();
        }

        @Override
        public void run() {
            try {
                while (!counts.isDone()) {
                    var answer = konbit.ask("/api/dispatches/" + dispatch);
                    // 404 until the event has arrived.
                    if (answer.statusCode() == 200) read(JsonMapper.shared().readTree(answer.body()));
                    else if (answer.statusCode() >= 500) failed.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (IOException | InterruptedException | RuntimeException broken) {
                counts.completeExceptionally(broken);
            }
        }

        private void read(JsonNode now) {
            var read = now.get("counts");
            readings.incrementAndGet();
            var sum = OUTCOMES.stream()
                    .mapToLong(outcome -> read.path(outcome).asLong())
                    .sum();
            if (sum != read.path("recipients").asLong()) wrong.incrementAndGet();
            if (now.get("state").stringValue().equals("DONE")) counts.complete(read);
        }
    }
}
