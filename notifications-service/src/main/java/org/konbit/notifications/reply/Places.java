package org.konbit.notifications.reply;

import java.util.UUID;

/** To what a message's sealed parts are bound. */
public final class Places {
    private Places() {}

    public static String sender(UUID message) {
        return "inbound-sender/" + message;
    }

    public static String text(UUID message) {
        return "inbound-text/" + message;
    }
}
