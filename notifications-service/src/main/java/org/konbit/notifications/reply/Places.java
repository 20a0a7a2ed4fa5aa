package org.konbit.notifications.reply;

import java.util.UUID;

/** To what a message's sealed parts are bound. */
final class Places {
    private Places() {}

    static String sender(UUID message) {
        return "inbound-sender/" + message;
    }

    static String text(UUID message) {
        return "inbound-text/" + message;
    }
}
