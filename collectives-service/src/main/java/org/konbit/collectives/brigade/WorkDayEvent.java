package org.konbit.collectives.brigade;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a work-day. */
public sealed interface WorkDayEvent {
    record Planned(WorkDayId id) implements WorkDayEvent {}

    /** @param code of the brigade, by which members know which of theirs it is; not all have one */
    record PutOff(WorkDayId id, Moved moved, @Nullable String code, UUID by) implements WorkDayEvent {}

    /** @param code as above */
    record CalledOff(
            WorkDayId id, Cancelled cancelled, @Nullable String code, UUID by) implements WorkDayEvent {}

    record Reported(WorkDayId id) implements WorkDayEvent {}

    record TreesCounted(WorkDayId id, int month) implements WorkDayEvent {}
}
