package org.konbit.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.konbit.local.process.Entry;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Trouble;

/** Waits until processes are ready, and says what a slow one is waiting for. */
record Readiness(Processes processes, Progress progress) {
    private static final int WITHIN_SECONDS = 180;
    private static final int TELL_EVERY_SECONDS = 15;

    void await(List<Part> parts) {
        var waiting = new ArrayList<Entry>();
        for (var part : parts) waiting.addAll(processes.running(part.title()));
        var begin = System.nanoTime();
        long told = 0;
        while (true) {
            waiting.removeIf(this::isReady);
            if (waiting.isEmpty()) return;
            for (var entry : waiting) if (!processes.isAlive(entry)) throw died(entry);
            var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            if (seconds >= WITHIN_SECONDS) throw unready(waiting.getFirst());
            if (seconds / TELL_EVERY_SECONDS > told) {
                told = seconds / TELL_EVERY_SECONDS;
                for (var entry : waiting) progress.say("waiting for %s: %s".formatted(entry.id(), answers(entry)));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean isReady(Entry entry) {
        var ready = Probe.isReady(Part.of(entry), entry.port());
        if (ready) progress.say("%s ready on port %d".formatted(entry.id(), entry.port()));
        return ready;
    }

    private static String answers(Entry entry) {
        return Probe.answers(Part.of(entry), entry.port());
    }

    private static Trouble unready(Entry entry) {
        return new Trouble(
                "%s runs but is not ready after %d s: %s".formatted(entry.id(), WITHIN_SECONDS, answers(entry)),
                entry.logFile(),
                "./konbit status shows which of its neighbours is missing; then ./konbit restart " + entry.name());
    }

    static Trouble died(Entry entry) {
        return new Trouble(
                "%s ended while it started. Its last lines:%n%s".formatted(entry.id(), Logs.tail(entry.logFile(), 8)),
                entry.logFile(),
                "read the log; './konbit down' stops the rest, './konbit up' tries again");
    }
}
