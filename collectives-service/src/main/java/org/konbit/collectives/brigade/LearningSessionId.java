package org.konbit.collectives.brigade;

import java.util.UUID;

/** Which learning session. */
public record LearningSessionId(UUID value) {
    public static LearningSessionId of(String text) {
        return new LearningSessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
