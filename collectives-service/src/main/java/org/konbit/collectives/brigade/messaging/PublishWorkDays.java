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

    /** A day that is only planned is the brigade's own business. */
    @Override
    public Stream<OutboundEvent> toWire(WorkDay workDay, WorkDayEvent event) {
        return switch (event) {
            case WorkDayEvent.Planned ignored -> Stream.empty();
            case WorkDayEvent.Reported(var id) ->
                Stream.of(OutboundEvent.of(
                        TOPIC,
                        id.toString(),
                        WorkDayReportedV1.TYPE,
                        WorkDayReportedV1.of(workDay, Objects.requireNonNull(workDay.report()))));
        };
    }
}
