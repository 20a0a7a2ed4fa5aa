package org.konbit.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal what goes on, with the seconds since the command began. */
final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - begin) / 1e9, line));
        out.flush();
    }
}
