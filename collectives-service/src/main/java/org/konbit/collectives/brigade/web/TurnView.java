package org.konbit.collectives.brigade.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Rotation;

/** A plot's place in the rotation; {@code balance} is what its holder has given and not yet received back, in days. */
record TurnView(
        UUID plot,
        UUID holder,
        long daysGiven,
        long daysReceived,
        long balance,
        @Nullable LocalDate lastWorked) {
    static TurnView of(Rotation.Turn turn) {
        return new TurnView(
                turn.plot().value(),
                turn.holder(),
                turn.daysGiven(),
                turn.daysReceived(),
                turn.balance(),
                turn.lastWorked());
    }
}
