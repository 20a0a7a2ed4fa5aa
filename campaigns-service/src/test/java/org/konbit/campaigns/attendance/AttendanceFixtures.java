package org.konbit.campaigns.attendance;

import static org.konbit.campaigns.action.ActionFixtures.ACTION;
import static org.konbit.campaigns.action.ActionFixtures.CAMPAIGN;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rolls to test with. */
public final class AttendanceFixtures {
    private AttendanceFixtures() {}

    public static AttendanceReport aReport() {
        var roll = new Roll(
                List.of(new Attendee(new UUID(1, 1), true, Set.of()), new Attendee(new UUID(2, 2), false, Set.of())),
                List.of(new RollCall(UUID.fromString("0199c0de-0000-7000-8000-000000000003"), 23, 4)),
                new Crowd(800, 1200, "kat moun konte pa liy"));
        return AttendanceReport.recorded(
                UUID.fromString("0199c0de-0000-7000-8000-000000000007"),
                ACTION,
                CAMPAIGN,
                roll,
                new UUID(9, 9),
                Instant.parse("2026-12-05T18:00:00Z"));
    }
}
