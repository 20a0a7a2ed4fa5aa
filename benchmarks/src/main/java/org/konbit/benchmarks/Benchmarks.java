package org.konbit.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code Benchmarks HOME bench|soak [NAME]}: runs a benchmark or a soak test, or lists them. */
public final class Benchmarks {
    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();
    private static final Map<String, Benchmark> SOAKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("fan-out", new FanOut());
        BENCHMARKS.put("first-message", new FirstMessage());
        BENCHMARKS.put("instances", new Instances());
        BENCHMARKS.put("events", new Events());
        BENCHMARKS.put("relay", new Relay());
        BENCHMARKS.put("api", new Api());
        BENCHMARKS.put("gateway", new Gateway());
        BENCHMARKS.put("collectives", new CollectivesAtScale());
        BENCHMARKS.put("territories", new TerritoriesOfTheWorld());
        SOAKS.put("faults", new SoakFaults());
        SOAKS.put("million", new Million());
        SOAKS.put("ages", new SoakAges());
    }

    private Benchmarks() {}

    /** One figure, or a few that belong together; it prints what it found, and never judges. */
    interface Benchmark {
        String measures();

        void run(Path home) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var all = arguments[1].equals("soak") ? SOAKS : BENCHMARKS;
        var wanted = arguments.length > 2 ? all.get(arguments[2]) : null;
        if (wanted != null) {
            // Less than the gateway's: whoever writes into a connection that is just being closed learns nothing.
            System.setProperty("jdk.httpclient.keepalive.timeout", "5");
            System.out.println(Machine.size());
            wanted.run(Path.of(arguments[0]));
            return;
        }
        if (arguments.length > 2) System.out.println("There is no " + arguments[2] + ".");
        all.forEach((name, it) -> System.out.printf("  %-14s %s%n", name, it.measures()));
        System.exit(arguments.length > 2 ? 2 : 0);
    }

    /** A size that the environment may give otherwise. */
    static int number(String name, int usual) {
        var given = System.getenv(name);
        return given == null || given.isBlank() ? usual : Integer.parseInt(given);
    }
}
