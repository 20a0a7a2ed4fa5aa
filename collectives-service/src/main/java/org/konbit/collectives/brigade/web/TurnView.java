package org.konbit.collectives.brigade.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Rotation;

/**
 * A plot's place in the rotation; {@code balance} is what its holder has given, or was granted, and not yet received
 * back, or was charged, in days.
 */
record TurnView(
        UUID plot,
        UUID holder,
        long daysGiven,
        long daysGranted,
        long daysCharged,
        long daysReceived,
        long balance,
        @Nullable LocalDate lastWorked,
        Rotation.Why why) {
    static TurnView of(Rotation.Turn turn) {
        return new TurnView(
                turn.plot().value(),
                turn.holder(),
                turn.daysGiven(),
                turn.daysGranted(),
                turn.daysCharged(),
                turn.daysReceived(),
                turn.balance(),
                turn.lastWorked(),
                turn.why());
    }
}
