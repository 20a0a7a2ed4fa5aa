package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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

    /** Processor seconds, user and system, that these processes have used so far. */
    static double cpuSeconds(List<Long> pids) throws IOException {
        double ticks = 0;
        for (var pid : pids) {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks / TICKS;
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
}
