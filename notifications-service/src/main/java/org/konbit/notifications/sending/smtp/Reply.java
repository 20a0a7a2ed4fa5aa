package org.konbit.notifications.sending.smtp;

import java.util.List;

/** A server's answer. */
record Reply(int code, List<String> lines) {
    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /** The server is about to hang up. */
    boolean isGoodbye() {
        return code == 421;
    }

    @Override
    public String toString() {
        return code + " " + String.join(" / ", lines);
    }
}
