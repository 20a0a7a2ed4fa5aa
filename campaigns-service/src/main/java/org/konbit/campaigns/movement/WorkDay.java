package org.konbit.campaigns.movement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/** A day that an agroforestry brigade worked on a plot, as collectives-service tells of it. */
public record WorkDay(
        @Id UUID id,
        String territoryPath,
        LocalDate date,
        int presentCount,
        List<Trees> trees,
        List<Barrier> barriers,
        long version) {

    /** Trees of one species put into the ground. */
    public record Trees(String species, long planted) {}

    /** Metres of one kind of barrier against erosion. */
    public record Barrier(String kind, BigDecimal metres) {}
}
