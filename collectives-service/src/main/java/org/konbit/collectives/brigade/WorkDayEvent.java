package org.konbit.collectives.brigade;

import java.util.UUID;

/** What happens to a work-day. */
public sealed interface WorkDayEvent {
    record Planned(WorkDayId id) implements WorkDayEvent {}

    record PutOff(WorkDayId id, Moved moved, UUID by) implements WorkDayEvent {}

    record CalledOff(WorkDayId id, Cancelled cancelled, UUID by) implements WorkDayEvent {}

    record Reported(WorkDayId id) implements WorkDayEvent {}

    /** What somebody had noted is gone with them. */
    record NotesForgotten(WorkDayId id) implements WorkDayEvent {}

    record TreesCounted(WorkDayId id, int month) implements WorkDayEvent {}
}
