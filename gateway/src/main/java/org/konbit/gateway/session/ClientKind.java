package org.konbit.gateway.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** With what somebody signed in, told so coarsely that it names no device; for its owner to know a session by. */
public enum ClientKind {
    PHONE,
    COMPUTER,
    OTHER;

    /** By what a browser says of itself, which is kept nowhere. */
    public static ClientKind of(@Nullable String userAgent) {
        if (userAgent == null) return OTHER;
        var said = userAgent.toLowerCase(Locale.ROOT);
        if (said.contains("mobi") || said.contains("android")) return PHONE;
        return said.startsWith("mozilla/") ? COMPUTER : OTHER;
    }
}
