package org.konbit.collectives.territory;

/** What happens to a territory. */
public sealed interface TerritoryEvent {
    /** It is new, or something about it is. */
    record Described(String code) implements TerritoryEvent {}
}
