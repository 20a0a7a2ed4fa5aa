package org.konbit.collectives.brigade.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Survival;

/**
 * How many trees live of those that were counted again.
 *
 * @param counted how many of them had been planted
 * @param survivalRate from 0 to 1
 */
record SurvivalView(long counted, long alive, @Nullable BigDecimal survivalRate) {
    static SurvivalView of(Survival survival) {
        return new SurvivalView(survival.counted(), survival.alive(), survival.rate());
    }
}
