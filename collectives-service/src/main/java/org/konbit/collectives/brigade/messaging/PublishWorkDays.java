package org.konbit.collectives.brigade.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishWorkDays implements Publishes<WorkDay, WorkDayEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<WorkDay> aggregate() {
        return WorkDay.class;
    }

    /** A day that is only planned is the brigade's own business, and so is what became of its trees. */
    @Override
    public Stream<OutboundEvent> toWire(WorkDay workDay, WorkDayEvent event) {
        return switch (event) {
            case WorkDayEvent.Planned planned -> Stream.empty();
            case WorkDayEvent.PutOff putOff -> told(workDay, WorkDayMovedV1.TYPE, WorkDayMovedV1.of(workDay, putOff));
            case WorkDayEvent.CalledOff calledOff ->
                told(workDay, WorkDayCancelledV1.TYPE, WorkDayCancelledV1.of(workDay, calledOff));
            case WorkDayEvent.Reported reported ->
                told(
                        workDay,
                        WorkDayReportedV1.TYPE,
                        WorkDayReportedV1.of(workDay, Objects.requireNonNull(workDay.report())));
            case WorkDayEvent.NotesForgotten forgotten -> Stream.empty();
            case WorkDayEvent.TreesCounted counted -> Stream.empty();
        };
    }

    private static Stream<OutboundEvent> told(WorkDay workDay, String type, Object data) {
        return Stream.of(OutboundEvent.of(TOPIC, workDay.id().toString(), type, data));
    }
}
