package org.konbit.collectives.brigade;

/** What happens to a work-day. */
public sealed interface WorkDayEvent {
    record Planned(WorkDayId id) implements WorkDayEvent {}

    record Reported(WorkDayId id) implements WorkDayEvent {}
}
