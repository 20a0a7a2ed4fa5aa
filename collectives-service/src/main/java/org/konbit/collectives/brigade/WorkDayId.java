package org.konbit.collectives.brigade;

import java.util.UUID;

/** Which work-day. */
public record WorkDayId(UUID value) {
    public static WorkDayId of(String text) {
        return new WorkDayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
