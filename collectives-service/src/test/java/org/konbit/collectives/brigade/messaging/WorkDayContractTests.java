package org.konbit.collectives.brigade.messaging;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.brigade.WorkDayEvent;
import org.konbit.collectives.brigade.WorkDayFixtures;
import org.konbit.collectives.testing.Contract;

class WorkDayContractTests {
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
    void a_planned_day_stays_at_home() throws IOException {
        var workDay = WorkDayFixtures.ofTheExamples();
        Contract.isKept(new PublishWorkDays(), workDay, new WorkDayEvent.Planned(workDay.id()));
    }
}
