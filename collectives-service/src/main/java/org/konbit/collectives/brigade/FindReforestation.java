package org.konbit.collectives.brigade;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Adds up what a brigade's work-days planted and built. */
@Component
public class FindReforestation {
    private final WorkDays workDays;
    private final Brigades brigades;
    private final Clock clock;

    FindReforestation(WorkDays workDays, Brigades brigades, Clock clock) {
        this.workDays = workDays;
        this.brigades = brigades;
        this.clock = clock;
    }

    public Reforestation of(CollectiveId id, Caller caller) {
        brigades.open(id, caller);
        return Reforestation.of(
                workDays.findByCollectiveAndReportIsNotNull(id), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
