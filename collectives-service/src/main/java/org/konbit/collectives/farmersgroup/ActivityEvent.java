package org.konbit.collectives.farmersgroup;

/** What happens to an activity. */
public sealed interface ActivityEvent {
    record Started(ActivityId id) implements ActivityEvent {}
}
