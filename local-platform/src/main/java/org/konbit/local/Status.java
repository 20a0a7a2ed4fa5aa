package org.konbit.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Entry;
import org.konbit.local.process.Json;
import org.konbit.local.process.ProcessTable;

/** How each process is at this moment. */
record Status(LocalPlatform platform) {
    private static final String ROW = "%-14s %8s %8s %7s  %-9s %8s%n";

    /** {@code starting}: it runs and is not ready; {@code died}: it was started and is gone; {@code elsewhere}: not ours. */
    enum State {
        READY,
        STARTING,
        STOPPED,
        DIED,
        ELSEWHERE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Line(
            String name,
            int instance,
            @Nullable Long pid,
            @Nullable Integer port,
            String state,
            @Nullable Long rssMb) {
        static Line withoutProcess(Part part, @Nullable Integer port, State state) {
            return new Line(part.title(), 1, null, port, state.word(), null);
        }
    }

    void print(PrintStream out, boolean json) {
        var lines = lines();
        if (json) {
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(lines));
            return;
        }
        out.printf(ROW, "NAME", "INSTANCE", "PID", "PORT", "STATE", "RSS MB");
        for (var line : lines) {
            out.printf(
                    ROW,
                    line.name(),
                    line.instance(),
                    dash(line.pid()),
                    dash(line.port()),
                    line.state(),
                    dash(line.rssMb()));
        }
        var total = lines.stream()
                .map(Line::rssMb)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        out.printf(ROW, "", "", "", "", "", total);
    }

    private static Object dash(@Nullable Object value) {
        return value == null ? "-" : value;
    }

    List<Line> lines() {
        var own = platform.own();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<CompletableFuture<Line>>();
            for (var part : Part.values()) {
                var noted = platform.processes().noted(part.title());
                if (!own.contains(part)) {
                    asked.add(CompletableFuture.completedFuture(Line.withoutProcess(part, null, State.ELSEWHERE)));
                } else if (noted.isEmpty()) {
                    var port = platform.settings().ports().of(part);
                    asked.add(CompletableFuture.completedFuture(Line.withoutProcess(part, port, State.STOPPED)));
                } else {
                    for (var entry : noted) asked.add(CompletableFuture.supplyAsync(() -> line(part, entry), threads));
                }
            }
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }

    private Line line(Part part, Entry entry) {
        if (!platform.processes().isAlive(entry)) {
            return new Line(entry.name(), entry.instance(), null, entry.port(), State.DIED.word(), null);
        }
        var state = Probe.isReady(part, entry.port()) ? State.READY : State.STARTING;
        var memory = ProcessTable.residentMegabytes(entry.pid());
        return new Line(
                entry.name(),
                entry.instance(),
                entry.pid(),
                entry.port(),
                state.word(),
                memory.isPresent() ? memory.getAsLong() : null);
    }
}
