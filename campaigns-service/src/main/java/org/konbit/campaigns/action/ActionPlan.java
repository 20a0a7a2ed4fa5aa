package org.konbit.campaigns.action;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an action is to be.
 *
 * @param title by language
 * @param recurrence an RRULE of RFC 5545
 * @param capacity how many people there is room for; no bound when null
 */
public record ActionPlan(
        ActionKind kind,
        Map<String, String> title,
        Place place,
        Schedule schedule,
        @Nullable String recurrence,
        @Nullable Integer capacity,
        List<Quota> quotas,
        Exposure exposure,
        Audience audience) {
    public ActionPlan {
        title = Map.copyOf(title);
        quotas = List.copyOf(quotas);
    }

    ActionPlan at(Schedule moved) {
        return new ActionPlan(kind, title, place, moved, recurrence, capacity, quotas, exposure, audience);
    }

    /** Seats are counted only when there is a bound. */
    public boolean hasSeats() {
        return capacity != null || !quotas.isEmpty();
    }

    boolean hasTheSeatsOf(ActionPlan other) {
        return Objects.equals(capacity, other.capacity) && quotas.equals(other.quotas);
    }

    /** What was promised to those who were told, and is changed only by telling them. */
    boolean promisesTheSameAs(ActionPlan other) {
        return kind == other.kind
                && schedule.equals(other.schedule)
                && exposure == other.exposure
                && audience.equals(other.audience);
    }
}
