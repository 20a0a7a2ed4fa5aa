package org.konbit.gateway.keys;

import java.time.Duration;

/** What a key signs. */
public enum KeyKind {
    /** Bearer tokens that callers hold. */
    EXTERNAL(Duration.ofHours(1)),
    /** Tokens between the gateway and the services. */
    INTERNAL(Duration.ofMinutes(2));

    private final Duration longestToken;

    KeyKind(Duration longestToken) {
        this.longestToken = longestToken;
    }

    /** How long a token signed with such a key can live at most. */
    public Duration longestToken() {
        return longestToken;
    }
}
