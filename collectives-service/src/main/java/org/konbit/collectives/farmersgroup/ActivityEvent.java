package org.konbit.collectives.farmersgroup;

/** What happens to an activity. */
public sealed interface ActivityEvent {
    record Started(ActivityId id) implements ActivityEvent {}

    /** Its name, season, plan or expected yield. */
    record Changed(ActivityId id) implements ActivityEvent {}

    record Closed(ActivityId id) implements ActivityEvent {}
}
