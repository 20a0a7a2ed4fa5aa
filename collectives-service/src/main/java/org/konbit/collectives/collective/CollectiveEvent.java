package org.konbit.collectives.collective;

/** What happens to a collective. */
public sealed interface CollectiveEvent {
    record Founded(CollectiveId id) implements CollectiveEvent {}

    /** Something of what others know about it is new. */
    record Changed(CollectiveId id) implements CollectiveEvent {}
}
