package org.konbit.collectives.alternative;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and with what means an alternative works, as far as that can be said in figures; what is null is not known.
 *
 * @param altitude in metres above the sea
 * @param rain in millimetres a year
 * @param soils words for them
 * @param labour in words: whose work, how much of it
 */
public record Fits(
        @Nullable Range altitude,
        @Nullable Range rain,
        List<String> soils,
        @Nullable String labour,
        @Nullable Cost cost) {
    /** Both ends belong to it; one that is null is open. */
    public record Range(@Nullable Integer from, @Nullable Integer to) {
        /** How far outside of it a value lies; 0 within. */
        int beyond(int value) {
            if (from != null && value < from) return from - value;
            return to != null && value > to ? value - to : 0;
        }
    }

    /**
     * What it takes to begin.
     *
     * @param currency ISO 4217
     */
    public record Cost(BigDecimal amount, String currency) {}

    public Fits {
        soils = List.copyOf(soils);
    }
}
