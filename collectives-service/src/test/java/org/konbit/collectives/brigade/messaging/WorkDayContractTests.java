package org.konbit.collectives.brigade.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.brigade.Cancelled;
import org.konbit.collectives.brigade.Hindrance;
import org.konbit.collectives.brigade.Moved;
import org.konbit.collectives.brigade.WorkDayEvent;
import org.konbit.collectives.brigade.WorkDayFixtures;
import org.konbit.collectives.testing.Contract;

class WorkDayContractTests {
    private static final LocalDate PLANNED = LocalDate.of(2026, 11, 20);
    private static final Instant THEN = Instant.parse("2026-11-19T20:00:00Z");
    private static final String NOTE = "Marie says that the river rises";

    @Test
    void a_reported_day_goes_out_as_agreed() throws IOException {
        var workDay = WorkDayFixtures.ofTheExamples();
        Contract.isKept(
                new PublishWorkDays(),
                workDay,
                new WorkDayEvent.Reported(workDay.id()),
                "konbit.collectives.work-day-reported.v1");
    }

    @Test
    void a_moved_day_goes_out_as_agreed_and_without_the_note() throws IOException {
        var workDay = WorkDayFixtures.moved(
                new Moved(PLANNED, PLANNED.plusWeeks(1), Hindrance.RAIN, NOTE, THEN, Contract.id(3)));
        var event = workDay.unpublished().getFirst();
        Contract.isKept(new PublishWorkDays(), workDay, event, "konbit.collectives.work-day-moved.v1");
        assertThat(workDay.date()).isEqualTo(PLANNED.plusWeeks(1));
    }

    @Test
    void a_day_called_off_goes_out_as_agreed_and_without_the_note() throws IOException {
        var workDay = WorkDayFixtures.cancelled(PLANNED, new Cancelled(Hindrance.RAIN, NOTE, THEN, Contract.id(3)));
        var event = workDay.unpublished().getFirst();
        Contract.isKept(new PublishWorkDays(), workDay, event, "konbit.collectives.work-day-cancelled.v1");
    }

    @Test
    void a_planned_day_and_a_count_of_trees_stay_at_home() throws IOException {
        var workDay = WorkDayFixtures.ofTheExamples();
        Contract.isKept(new PublishWorkDays(), workDay, new WorkDayEvent.Planned(workDay.id()));
        Contract.isKept(new PublishWorkDays(), workDay, new WorkDayEvent.TreesCounted(workDay.id(), 6));
    }
}
