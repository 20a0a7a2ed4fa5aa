package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * A platform of an older version gets second instances of this one, and then loses those of the older: people are told
 * and answer before, between and after. What must hold, and is printed: everybody is told once, each answer is counted
 * and thanked for once, nothing is set aside, and no call that may be repeated fails.
 */
final class SoakAges implements Benchmark {
    private static final int PEOPLE = Benchmarks.number("KONBIT_SOAK_PEOPLE", 50);
    private static final int ROUNDS = Benchmarks.number("KONBIT_SOAK_ROUNDS", 10);
    private static final List<String> SERVICES = List.of("collectives", "campaigns", "notifications");
    private static final Pattern HANDLED =
            Pattern.compile("(?m)^konbit_event_age_seconds_count\\{.*topic=\"([^\"]+)\".*} (\\S+)$");

    private final List<String> broken = new ArrayList<>();

    @Override
    public String measures() {
        return "two versions side by side, then a rolling upgrade; KONBIT_OLD_HOME is a built clone of the older";
    }

    @Override
    public void run(Path home) throws Exception {
        var given = System.getenv("KONBIT_OLD_HOME");
        if (given == null)
            throw new IllegalStateException("KONBIT_OLD_HOME has to be a built clone of an older version");
        var old = Path.of(given);
        try (var konbit = Konbit.up(old, Map.of("KONBIT_CONFIRM_ABOVE", "-1", "KONBIT_BUILT", "yes"))) {
            var crowd = Crowd.of(20, home, konbit);
            SoakTexts.gather(konbit, PEOPLE);
            var phones = crowd.in(SoakTexts.TERRITORY, PEOPLE);
            round(konbit, phones, "older alone");
            try (var calls = new Calls(konbit)) {
                for (var service : SERVICES) timed(konbit, home, calls, "scale", service, "2");
                for (int round = 1; round <= ROUNDS; round++) round(konbit, phones, "side by side " + round);
                handled(konbit);
                var between = phones.action();
                for (var service : SERVICES) timed(konbit, home, calls, "restart", service + "-1");
                round(konbit, phones, between, "newer alone, action drafted before");
                for (var service : SERVICES) timed(konbit, home, calls, "scale", service, "1");
                timed(konbit, home, calls, "up");
                calls.judge();
            }
            try (var calls = new Calls(konbit)) {
                timed(konbit, home, calls, "restart", "gateway");
                System.out.println("  while the only gateway was restarted: " + calls);
            }
            round(konbit, phones, "newer with its gateway");
            hold("set aside: " + konbit.launcherOf(home, "dead-letters").strip(), noneSetAside(konbit, home));
        }
        System.out.println(broken.isEmpty() ? "All of it held." : "Broken: " + broken);
        if (!broken.isEmpty()) System.exit(1);
    }

    private static boolean noneSetAside(Konbit konbit, Path home) throws IOException, InterruptedException {
        return konbit.launcherOf(home, "dead-letters").contains("No dead letters.");
    }

    private static void timed(Konbit konbit, Path home, Calls calls, String... command)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        konbit.launcherOf(home, command);
        System.out.printf(
                "  %s: %.1f s; %s%n", String.join(" ", command), (System.nanoTime() - began) / 1e9, calls.soFar());
    }

    private void round(Konbit konbit, Crowd phones, String what) throws Exception {
        round(konbit, phones, phones.action(), what);
    }

    /** An announcement, of which everybody is told by a text; each answers, every third by no. */
    private void round(Konbit konbit, Crowd phones, String action, String what) throws Exception {
        konbit.standIns("DELETE", "/messages", "");
        konbit.awaitDone(phones.announce(action));
        var told = awaitTexts(konbit, PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            konbit.standIns(
                    "POST",
                    "/texts",
                    "{\"from\": \"%s\", \"text\": \"%s\"}".formatted(SoakTexts.phone(i), i % 3 == 0 ? "NON" : "WI 2"));
        }
        var no = (PEOPLE + 2) / 3;
        var counts = konbit.get("/api/actions/" + action).get("counts");
        for (int waited = 0;
                counts.path("accepted").asInt() + counts.path("declined").asInt() < PEOPLE;
                waited++) {
            if (waited > 1_200) break;
            TimeUnit.MILLISECONDS.sleep(50);
            counts = konbit.get("/api/actions/" + action).get("counts");
        }
        var thanked = awaitTexts(konbit, 2 * PEOPLE);
        hold(
                "%s: of %d people %d were told, by %d texts; %s; %d have an answer, by %d texts in all"
                        .formatted(what, PEOPLE, told.size(), sum(told), counts, thanked.size(), sum(thanked)),
                told.size() == PEOPLE
                        && sum(told) == PEOPLE
                        && counts.path("accepted").asInt() == PEOPLE - no
                        && counts.path("declined").asInt() == no
                        && counts.path("headcount").asInt() == 2 * (PEOPLE - no)
                        && thanked.values().stream().allMatch(texts -> texts == 2));
    }

    private static int sum(Map<String, Integer> texts) {
        return texts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many texts each phone has, once there are so many in all, or a minute later. */
    private static Map<String, Integer> awaitTexts(Konbit konbit, int wanted) throws IOException, InterruptedException {
        for (int waited = 0; waited < 600; waited++) {
            if (konbit.standIns("GET", "/texts?limit=1", "").path("total").asInt() >= wanted) break;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        var byPhone = new HashMap<String, Integer>();
        var cursor = "";
        while (true) {
            var page = konbit.standIns("GET", "/texts?limit=200" + cursor, "");
            page.path("items").forEach(text -> byPhone.merge(text.path("to").asString(), 1, Integer::sum));
            if (!page.path("nextCursor").isString()) return byPhone;
            cursor = "&cursor=" + page.path("nextCursor").asString();
        }
    }

    /** Instance 1 is of the older version, instance 2 of the newer. */
    private static void handled(Konbit konbit) throws IOException, InterruptedException {
        for (var instance : konbit.ports().entrySet()) {
            if (!instance.getKey().matches("(campaigns|notifications)-\\d+")) continue;
            var byTopic = new HashMap<String, String>();
            var figures = HANDLED.matcher(konbit.metricsAt(instance.getValue().intValue()));
            while (figures.find()) byTopic.put(figures.group(1), figures.group(2));
            System.out.printf("  %s handled %s%n", instance.getKey(), byTopic);
        }
    }

    private void hold(String figures, boolean held) {
        System.out.println((held ? "  ✓ " : "  ✗ ") + figures);
        if (!held) broken.add(figures);
    }

    /** Reads of every service, and a writing under a key, one after the other. */
    private final class Calls implements AutoCloseable {
        private final Konbit konbit;
        private final AtomicInteger made = new AtomicInteger();
        private final HashSet<String> failures = new HashSet<>();
        private final AtomicInteger failed = new AtomicInteger();
        private final Thread thread;
        private long firstFailed;
        private long lastFailed;
        private volatile double slowest;
        private volatile double slowestLately;
        private volatile boolean over;

        Calls(Konbit konbit) {
            this.konbit = konbit;
            this.thread = Thread.ofPlatform().name("calls").start(this::make);
        }

        private void make() {
            try {
                for (int call = 0; !over; call++) {
                    var began = System.nanoTime();
                    var fault = faultOf(call);
                    made.incrementAndGet();
                    slowestLately = Math.max(slowestLately, (System.nanoTime() - began) / 1e6);
                    slowest = Math.max(slowest, slowestLately);
                    if (!fault.isEmpty()) fail(fault);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        /** Nothing when it was answered well. */
        private String faultOf(int call) throws InterruptedException {
            try {
                var answer = switch (call % 4) {
                    case 0 -> konbit.ask("/api/people?limit=20");
                    case 1 -> konbit.ask("/api/campaigns?limit=20");
                    case 2 -> konbit.ask("/api/conversations?limit=20");
                    default ->
                        konbit.tryPost(
                                "/api/collectives",
                                "ages-%d-%d".formatted(System.identityHashCode(this), call),
                                "{\"type\": \"ASSEMBLY\", \"name\": \"Asanble %d\", \"territory\": \"HT-CE\"}"
                                        .formatted(call));
                };
                return answer.statusCode() < 300 ? "" : answer.uri().getPath() + " " + answer.statusCode();
            } catch (IOException cut) {
                return cut.toString();
            }
        }

        private void fail(String how) throws InterruptedException {
            failed.incrementAndGet();
            synchronized (failures) {
                failures.add(how);
                lastFailed = System.nanoTime();
                if (firstFailed == 0) firstFailed = lastFailed;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }

        /** Since the last time, as far as the slowest goes. */
        String soFar() {
            var said = "%d calls so far, the slowest meanwhile %.0f ms".formatted(made.get(), slowestLately);
            slowestLately = 0;
            return said;
        }

        void judge() {
            hold(toString(), failed.get() == 0);
        }

        @Override
        public String toString() {
            synchronized (failures) {
                return "%d calls, the slowest %.0f ms, %d failed %s within %.1f s"
                        .formatted(made.get(), slowest, failed.get(), failures, (lastFailed - firstFailed) / 1e9);
            }
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            thread.join();
        }
    }
}
