package org.konbit.local;

import java.io.PrintStream;

/** Where everything is to be found. */
record Addresses(LocalPlatform platform) {
    void print(PrintStream out) {
        var ports = platform.settings().ports();
        line(out, "gateway", platform.gateway().toString());
        for (var part : platform.own()) {
            switch (part) {
                case GATEWAY -> {}
                case COLLECTIVES, CAMPAIGNS, NOTIFICATIONS ->
                    line(out, part.title(), "http://127.0.0.1:" + ports.of(part));
                case STAND_INS -> {
                    line(out, part.title(), platform.standIns() + " (phones, mailboxes)");
                    line(out, "", "smtp://127.0.0.1:" + ports.smtp());
                }
                case KAFKA, MONGODB -> line(out, part.title(), "127.0.0.1:" + ports.of(part));
            }
        }
        line(out, "data", platform.settings().data().root().toString());
    }

    private static void line(PrintStream out, String name, String address) {
        out.printf("  %-14s %s%n", name, address);
    }
}
