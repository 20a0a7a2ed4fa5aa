package org.konbit.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What the operating system knows of a process: from /proc where there is one, else from ps. */
public final class ProcessTable {
    private static final boolean PROC = Files.isReadable(Path.of("/proc/self/stat"));

    private ProcessTable() {}

    static boolean isZombie(long pid) {
        if (PROC) {
            var stat = read(Path.of("/proc/%d/stat".formatted(pid)));
            var afterName = stat.lastIndexOf(')');
            return afterName >= 0 && stat.startsWith(" Z", afterName + 1);
        }
        return ps("stat=", pid).startsWith("Z");
    }

    /** Blank while the process turns from one program into another, or when it is gone. */
    static String commandLine(long pid) {
        return PROC ? read(Path.of("/proc/%d/cmdline".formatted(pid))).replace('\0', ' ') : ps("args=", pid);
    }

    /** Resident memory in MiB. */
    public static OptionalLong residentMegabytes(long pid) {
        if (PROC) {
            return read(Path.of("/proc/%d/status".formatted(pid)))
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        }
        var kilobytes = ps("rss=", pid);
        return kilobytes.isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(kilobytes) / 1024);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private static String ps(String column, long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-ww", "-o", column, "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return ps.waitFor() == 0 ? answer : "";
        } catch (IOException e) {
            throw new Trouble("The process table cannot be read: " + e.getMessage(), "install ps (procps)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
