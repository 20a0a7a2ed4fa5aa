package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** Postfix's smtp-sink, which counts the messages that it takes and throws away, and smtp-source, its peer. */
final class Sink implements AutoCloseable {
    /** smtp-sink says {@code sess=3 quit=2 mesg=60000} over and over, ended by a carriage return. */
    private static final String MESSAGES = "mesg=";

    private final Process process;
    private final Path peers;
    private volatile long taken;
    private volatile long lastAt;

    private Sink(Process process, Path peers) {
        this.process = process;
        this.peers = peers;
        Thread.ofPlatform().daemon().start(this::count);
    }

    /** @param processor the processor to keep it on, or an empty text for any */
    static Sink on(Path home, int port, String processor) throws IOException {
        var peers = home.resolve("benchmarks/target/peers");
        return new Sink(start(peers, processor, "smtp-sink", "-u", "nobody", "-c", "127.0.0.1:" + port, "1000"), peers);
    }

    long taken() {
        return taken;
    }

    /** When the count last changed, by {@link System#nanoTime()}. */
    long lastAt() {
        return lastAt;
    }

    /** Waits until so many were taken; returns when that was, by {@link System#nanoTime()}. */
    long awaitTaken(long wanted, Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (taken < wanted) {
            if (System.nanoTime() > deadline)
                throw new IllegalStateException("Only %d of %d reached the sink".formatted(taken, wanted));
            TimeUnit.MICROSECONDS.sleep(200);
        }
        return System.nanoTime();
    }

    /** Messages a second of {@code smtp-source -s 10 -d} into this sink. */
    double sourceRate(int port, int messages, int size, String processor) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var source = start(
                peers,
                processor,
                "smtp-source",
                "-s",
                "10",
                "-d",
                "-m",
                Integer.toString(messages),
                "-l",
                Integer.toString(size),
                "127.0.0.1:" + port);
        if (source.waitFor() != 0) throw new IllegalStateException("smtp-source failed");
        return messages / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void count() {
        try (var output = new Scanner(process.getInputStream(), StandardCharsets.US_ASCII).useDelimiter("\r")) {
            while (output.hasNext()) {
                var counters = output.next();
                note(Long.parseLong(counters.substring(counters.indexOf(MESSAGES) + MESSAGES.length())));
            }
        }
    }

    private void note(long count) {
        if (count != taken) lastAt = System.nanoTime();
        taken = count;
    }

    private static Process start(Path peers, String processor, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (!processor.isEmpty()) command.addAll(List.of("taskset", "-c", processor));
        command.add(peers.resolve("usr/sbin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put("LD_LIBRARY_PATH", peers.resolve("usr/lib/postfix").toString());
        return builder.start();
    }
}
