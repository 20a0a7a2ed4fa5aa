package org.konbit.campaigns.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came, as one person reports it: people one by one, counts of collectives, an estimate of the crowd. */
public record Roll(
        List<Attendee> people,
        List<RollCall> counts,
        @Nullable Crowd crowd) {
    public Roll {
        people = List.copyOf(people);
        counts = List.copyOf(counts);
    }
}
