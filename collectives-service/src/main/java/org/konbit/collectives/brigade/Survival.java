package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many of the trees live that were counted again.
 *
 * @param counted how many had been planted of those that were counted
 */
public record Survival(long counted, long alive) {
    static final Survival NOT_COUNTED = new Survival(0, 0);
    private static final int DIGITS = 4;

    /** From 0 to 1; null as long as nothing was counted. */
    public @Nullable BigDecimal rate() {
        if (counted == 0) return null;
        return BigDecimal.valueOf(alive).divide(BigDecimal.valueOf(counted), DIGITS, RoundingMode.HALF_UP);
    }

    public static Survival ofAll(Collection<Survival> some) {
        return some.stream().reduce(NOT_COUNTED, Survival::plus);
    }

    Survival plus(Survival other) {
        return new Survival(counted + other.counted, alive + other.alive);
    }
}
