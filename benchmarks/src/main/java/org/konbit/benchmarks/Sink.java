package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** Postfix's smtp-sink, which counts the messages that it takes and throws away, and smtp-source, its peer. */
final class Sink implements AutoCloseable {
    /** smtp-sink says {@code sess=3 quit=2 mesg=60000} over and over, ended by a carriage return. */
    private static final String MESSAGES = "mesg=";

    private final Process process;
    private final int port;
    private volatile long taken;

    private Sink(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread.ofPlatform().daemon().start(this::count);
    }

    /** @param processor the processor to keep it on, or an empty text for any */
    static Sink on(Peers peers, int port, String processor) throws IOException {
        return new Sink(
                peers.start(processor, "usr/sbin/smtp-sink", "-u", "nobody", "-c", "127.0.0.1:" + port, "1000"), port);
    }

    long taken() {
        return taken;
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
    double sourceRate(Peers peers, int messages, int size, String processor) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var source = peers.start(
                processor,
                "usr/sbin/smtp-source",
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
                taken = Long.parseLong(counters.substring(counters.indexOf(MESSAGES) + MESSAGES.length()));
            }
        }
    }
}
