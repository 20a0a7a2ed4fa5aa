package org.konbit.local.canary;

import java.nio.charset.StandardCharsets;

/**
 * A text that is looked for.
 *
 * @param label how it is spoken of, as it must not be repeated itself
 * @param secret whether it must be nowhere; another one shows that the search looks where people are
 */
public record Word(String label, String text, boolean secret) {
    /** Shorter ones would be found where nobody wrote them. */
    public static final int SHORTEST = 8;

    public Word {
        if (text.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException(label + " is too short to look for");
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
