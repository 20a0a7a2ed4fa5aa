package org.konbit.campaigns.action.messaging;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionPlan;

/** When an action that recurs starts for the last time, as far as can be said: one without an end recurs for ever. */
final class LastStart {
    /** A year and a month: what happens once a year is seen to come again. */
    private static final int DAYS_AHEAD = 400;

    private LastStart() {}

    /** At most {@value #DAYS_AHEAD} days after the first; null when it does not recur. */
    static @Nullable OffsetDateTime of(ActionPlan plan) {
        var rule = plan.recurrence();
        if (rule == null) return null;
        var first = plan.schedule()
                .startsAt()
                .atZoneSameInstant(ZoneId.of(plan.schedule().timeZone()));
        var starts = new Recur<ZonedDateTime>(rule).getDates(first, first, first.plusDays(DAYS_AHEAD), DAYS_AHEAD);
        return (starts.isEmpty() ? first : starts.getLast()).toOffsetDateTime();
    }
}
