package org.konbit.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** What the reader of the terminal sees: steps, what happened in them, and figures each of which has been checked. */
final class Report {

    private static final String BOLD = "\033[1m";
    private static final String GREEN = "\033[32m";
    private static final String RED = "\033[31m";
    private static final int MOST = 1500;
    private static final String PLAIN = "\033[0m";

    private final PrintStream out;
    private final boolean colour;
    private int checked;

    Report(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    static Report toTerminal() {
        var console = System.console();
        var terminal = console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
        return new Report(System.out, terminal);
    }

    void step(int number, String title) {
        out.println();
        out.println(in(BOLD, "%d  %s".formatted(number, title)));
    }

    void say(String format, Object... arguments) {
        out.println("     " + String.format(Locale.ROOT, format, arguments));
    }

    /** A figure that must be what the input says. */
    void figure(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) throw new WrongFigure(what, expected, actual);
        checked++;
        out.println("   %s %-56s %s".formatted(in(GREEN, "✓"), what, actual));
    }

    /** A statement that must hold; {@code found} is what was found instead, when it doesn't. */
    void holds(String what, boolean holds, Object found) {
        if (!holds) throw new WrongFigure(what, "so", found);
        checked++;
        out.println("   %s %s".formatted(in(GREEN, "✓"), what));
    }

    /** A statement checked for many things, of which only the first failure is worth a line. */
    void silently(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) throw new WrongFigure(what, expected, actual);
        checked++;
    }

    void finished(Instant since) {
        out.println();
        out.println(in(
                GREEN + BOLD,
                "The main job is done: %d figures checked against demo/, all as they must be, in %s."
                        .formatted(checked, seconds(Duration.between(since, Instant.now())))));
    }

    void failed(WrongFigure wrong) {
        out.println("   %s %s".formatted(in(RED, "✗"), wrong.getMessage()));
        out.println("       expected: " + brief(wrong.expected()));
        out.println("       actual:   " + brief(wrong.actual()));
        out.println();
        out.println(in(RED + BOLD, "The demo found something that is not as it must be."));
    }

    private static String brief(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "… (%d letters)".formatted(text.length());
    }

    static String seconds(Duration duration) {
        return "%.2f s".formatted(duration.toMillis() / 1000.0);
    }

    private String in(String style, String text) {
        return colour ? style + text + PLAIN : text;
    }
}
