package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the operating system knows of the machine and of processes. */
final class Machine {
    /** The kernel's clock ticks a second in {@code /proc}: 100 on every Linux that Java runs on. */
    private static final double TICKS = 100.0;

    private Machine() {}

    static String size() throws IOException {
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        return "%d processors, %d GiB, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(Long.parseLong(memory) / 1024.0 / 1024),
                        Runtime.version());
    }

    /** Processor seconds, user and system, that each of these processes has used so far. */
    static Map<String, Double> cpuSeconds(Map<String, Long> pids) throws IOException {
        var seconds = new TreeMap<String, Double>();
        for (var pid : pids.entrySet()) {
            var stat = Files.readString(Path.of("/proc/" + pid.getValue() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            seconds.put(pid.getKey(), (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS);
        }
        return seconds;
    }

    /** What each used between two looks, times a factor, and all together. */
    static Usage used(Map<String, Double> before, Map<String, Double> after, double factor) {
        var byProcess = new TreeMap<String, Double>();
        after.forEach((name, seconds) -> byProcess.put(name, (seconds - before.getOrDefault(name, 0.0)) * factor));
        return new Usage(
                byProcess.values().stream().mapToDouble(Double::doubleValue).sum(), byProcess);
    }

    record Usage(double all, Map<String, Double> byProcess) {
        @Override
        public String toString() {
            return byProcess.entrySet().stream()
                    .map(each -> "%s %.2f".formatted(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(", ", "%.2f (".formatted(all), ")"));
        }
    }

    /** Resident memory of a process in MiB. */
    static long rssMiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static String spread(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return "%.2f to %.2f".formatted(sorted[0], sorted[sorted.length - 1]);
    }
}
