package org.konbit.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code Benchmarks HOME [NAME]}: runs one benchmark, or lists them. */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("fan-out", new FanOut());
        ALL.put("first-message", new FirstMessage());
        ALL.put("instances", new Instances());
        ALL.put("relay", new Relay());
        ALL.put("api", new Api());
    }

    private Benchmarks() {}

    /** One figure, or a few that belong together; it prints what it found, and never judges. */
    interface Benchmark {
        String measures();

        void run(Path home) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = arguments.length > 1 ? ALL.get(arguments[1]) : null;
        if (benchmark != null) {
            System.out.println(Machine.size());
            benchmark.run(Path.of(arguments[0]));
            return;
        }
        if (arguments.length > 1) System.out.println("There is no benchmark " + arguments[1] + ".");
        System.out.println("Benchmarks:");
        ALL.forEach((name, it) -> System.out.printf("  %-14s %s%n", name, it.measures()));
        System.exit(arguments.length > 1 ? 2 : 0);
    }

    /** A size that the environment may give otherwise. */
    static int number(String name, int usual) {
        var given = System.getenv(name);
        return given == null || given.isBlank() ? usual : Integer.parseInt(given);
    }
}
