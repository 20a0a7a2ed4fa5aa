package org.konbit.collectives.brigade.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayEvent;

/** konbit.collectives.work-day-moved.v1: for whoever tells the members; neither what was noted nor anyone's name. */
record WorkDayMovedV1(
        UUID workDayId,
        UUID collectiveId,
        String territory,
        String territoryPath,
        LocalDate previousDate,
        LocalDate date,
        String reason,
        ByV1 by) {
    static final String TYPE = "konbit.collectives.work-day-moved.v1";

    static WorkDayMovedV1 of(WorkDay workDay, WorkDayEvent.PutOff event) {
        return new WorkDayMovedV1(
                workDay.id().value(),
                workDay.collective().value(),
                workDay.territory().code(),
                workDay.territory().path(),
                event.moved().from(),
                event.moved().to(),
                event.moved().reason().name(),
                new ByV1(event.by()));
    }
}
