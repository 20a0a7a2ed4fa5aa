package org.konbit.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Where programs of the benchmarks listen: beside the platform under test, which is {@link #OFFSET} above the usual. */
final class Ports {
    // So that all lie below the ports that outgoing connections get; another one lets two benchmarks run side by side.
    static final int OFFSET = Benchmarks.number("KONBIT_BENCH_OFFSET", 5_500);
    static final int GATEWAY = 8080 + OFFSET;
    static final int STAND_INS = 8090 + OFFSET;
    static final int SINK = 15_525 + OFFSET;
    static final int PEER = 15_526 + OFFSET;
    static final int NGINX = 15_580 + OFFSET;

    private Ports() {}

    static void awaitListening(int port) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (attempt > 500) throw new IllegalStateException("Nobody listens on " + port, notYet);
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }
}
