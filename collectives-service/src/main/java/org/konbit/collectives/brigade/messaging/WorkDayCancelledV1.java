package org.konbit.collectives.brigade.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayEvent;

/** konbit.collectives.work-day-cancelled.v1: for whoever tells the members; neither what was noted nor anyone's name. */
record WorkDayCancelledV1(
        UUID workDayId,
        UUID collectiveId,
        String territory,
        String territoryPath,
        LocalDate date,
        String reason,
        ByV1 by) {
    static final String TYPE = "konbit.collectives.work-day-cancelled.v1";

    static WorkDayCancelledV1 of(WorkDay workDay, WorkDayEvent.CalledOff event) {
        return new WorkDayCancelledV1(
                workDay.id().value(),
                workDay.collective().value(),
                workDay.territory().code(),
                workDay.territory().path(),
                workDay.date(),
                event.cancelled().reason().name(),
                new ByV1(event.by()));
    }
}
