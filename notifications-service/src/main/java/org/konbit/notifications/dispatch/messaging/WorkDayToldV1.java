package org.konbit.notifications.dispatch.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.TellOfWorkDay;
import org.konbit.notifications.wording.WorkDayFacts;

/**
 * What is read of konbit.collectives.work-day-moved.v1 and -cancelled.v1.
 *
 * @param previousDate only of one that is moved; {@code date} is then the new one
 */
record WorkDayToldV1(
        @JsonProperty(required = true) UUID collectiveId,
        @Nullable LocalDate previousDate,
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) String reason,
        @JsonProperty(required = true) By by) {

    record By(UUID subject) {}

    WorkDayFacts facts() {
        return previousDate == null
                ? new WorkDayFacts(date, null, reason)
                : new WorkDayFacts(previousDate, date, reason);
    }

    TellOfWorkDay.Command command(UUID event) {
        return new TellOfWorkDay.Command(event, collectiveId, facts(), by.subject());
    }
}
