package org.konbit.collectives.brigade;

import java.util.UUID;

/** Which plot. */
public record PlotId(UUID value) {
    public static PlotId of(String text) {
        return new PlotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
