package org.konbit.collectives.exchange;

/** What happens to an exchange. */
public sealed interface ExchangeEvent {
    record Held(ExchangeId id) implements ExchangeEvent {}
}
