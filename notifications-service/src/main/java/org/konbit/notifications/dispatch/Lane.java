package org.konbit.notifications.dispatch;

import java.util.Locale;

/** Small or pressing dispatches do not wait behind large ones. */
public enum Lane {
    USUAL,
    URGENT;

    /** As it stands at the end of a topic's name. */
    public String topicPart() {
        return name().toLowerCase(Locale.ROOT);
    }
}
